import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announceEvent, createEvent } from '#events'
import { draftRegistration, signDeal } from '#exchange'
import { system, type Role } from '#platform/actor.ts'
import { acceptedCentre } from '#modules/exchange/centre/centre-testing.ts'
import {
  makeDeal,
  makeOrder,
  makePosting,
  openScene,
  staff,
  type ExchangeScene,
} from '#modules/exchange/testing.ts'
import { consoleFeatures } from '../web/console/features.tsx'
import { createConsoleRouter } from '../web/console/router.tsx'
import { createPortalRouter } from '../web/portal/router.tsx'
import { expectSound, PHONE, see, seePage, startJourney, type Journey } from './harness.ts'

/** Every page of the two entries, read from their route tables. */
const consolePages = Object.keys(createConsoleRouter().routesByPath).sort()
const portalPages = Object.keys(createPortalRouter().routesByPath)

const staffPlaces: Readonly<Record<Role, string>> = {
  administrator: '510900',
  officer: '510903',
  broker: '510903',
  auditor: '510900',
}
const roles = Object.keys(staffPlaces) as Role[]

/** The pages that a role's menu leads to, and for the officer also those that lists and records lead to. */
function pagesOf(role: Role): string[] {
  const session = {
    ...{ account: null, memberships: [], language: 'zh' as const, isSample: false },
    grants: [{ role, placeCode: staffPlaces[role] }],
  }
  const entries = consoleFeatures.flatMap((feature) => feature.entries)
  const menu = entries.filter(({ isFor }) => isFor?.(session) ?? true).map(({ to }) => to)
  const inMenus = ['/', ...entries.map(({ to }) => to)]
  const others = role === 'officer' ? consolePages.filter((path) => !inMenus.includes(path)) : []
  return ['/', ...menu, ...others]
}

describe('every page', () => {
  let scene: ExchangeScene
  let journey: Journey
  /** A record for each page that shows one, by the page's path. */
  let records: Readonly<Record<string, string>>

  beforeAll(async () => {
    scene = await openScene()
    await staff(scene.product, 'administrator', '510900')
    await staff(scene.product, 'auditor', '510900')
    const waitingId = await makePosting(scene, { title: '等待审核的需求' }, 'submitted')
    const { needId, orderId, introductionId, dealId } = await makeDeal(scene)
    const registrationId = await makeRegistration(scene)
    const eventId = await makeEvent(scene)
    await makeOrder(scene)
    const cityOfficer = await staff(scene.product, 'officer', '510900')
    const centreId = await acceptedCentre(scene, { officer: scene.officer, cityOfficer })
    records = {
      '/centres/$id': centreId,
      '/postings/$id/edit': waitingId,
      '/workbench/$id': needId,
      '/service-orders/$id': orderId,
      '/deals/$id': dealId,
      '/contract-registrations/$id': registrationId,
      '/events/$id': eventId,
      '/events/$id/edit': eventId,
      '/figures/$ref': 'F017',
      '/rules/$name': 'exchange.service-orders',
      '/postings/$id': needId,
      '/my/postings/$id/matches': needId,
      '/my/postings/$id/versions': needId,
      '/introductions/$id': introductionId,
      '/my/organisations/$id': scene.enterpriseId,
    }
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  function addressOf(path: string): string {
    const record = records[path]
    if (path.includes('$') && record === undefined) throw new Error(`no record for the page ${path}`)
    return path.replace(/\$\w+/, record ?? '')
  }

  it('of the console is opened by somebody below', () => {
    expect([...new Set(roles.flatMap(pagesOf))].sort()).toEqual(consolePages)
  })

  it.each(roles)('of the console opens: %s', async (role) => {
    const page = await journey.open({ login: `${role}-${staffPlaces[role]}` })
    const titles = new Map<string, string>()
    for (const path of pagesOf(role)) {
      await page.goto(`/console${addressOf(path)}`)
      titles.set(path, await readInBothLanguages(page))
    }
    const wrong = [...titles].filter(
      ([, title]) => !/^.+ · 立交桥工作台 \/ .+ · Interchange console$/.test(title),
    )
    expect(wrong).toEqual([])
  })

  it('of the portal opens for a member on a phone', async () => {
    const page = await journey.open({ size: PHONE, login: 'client' })
    const titles = new Map<string, string>()
    for (const path of portalPages) {
      await page.goto(addressOf(path))
      titles.set(path, await readInBothLanguages(page))
    }
    expect([...titles].filter(([, title]) => !/^.*立交桥.* \/ .+$/.test(title))).toEqual([])
  })
})

/** A forum to come, with a programme. @returns its id */
async function makeEvent(scene: ExchangeScene): Promise<string> {
  const times = { startsAt: '2021-06-11T01:00:00Z', endsAt: '2021-06-11T09:00:00Z' }
  const speakers = [{ personId: null, name: '示例专家', affiliation: '示例材料研究所' }]
  return scene.product.run(system, async (ctx) => {
    const { id } = await createEvent(ctx, {
      ...{ kind: 'forum', title: '示例产业技术论坛', edition: 2, placeCode: '510903', venue: '一号厅' },
      ...{ ...times, summary: '三场报告。', isPublic: true },
      organisers: [{ role: 'host', organisationId: scene.instituteId, name: '' }],
      sessions: [{ ...times, title: '主旨报告', room: '', speakers }],
    })
    await announceEvent(ctx, id)
    return id
  })
}

/** A signed contract whose registration is drafted. @returns the registration’s id */
async function makeRegistration(scene: ExchangeScene): Promise<string> {
  const { dealId } = await makeDeal(scene)
  const party = { country: 'CHN', region: '510903', nature: '100' as const }
  return scene.product.run(system, async (ctx) => {
    await signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null })
    const { id } = await draftRegistration(ctx, dealId, {
      ...{ projectName: '热锻模具表面强化', validFrom: '2021-06-01', validTo: '2022-05-31' },
      ...{ buyer: party, seller: party, technicalField: '', socioEconomicTarget: '' },
      ...{ ipKind: 'none', planSource: 'none', expectedInvestmentFen: null, expectedOutputFen: null },
      fileId: null,
    })
    return id
  })
}

/** Reads a page in Chinese and in English, and goes back to Chinese. @returns its two titles */
async function readInBothLanguages(page: Page): Promise<string> {
  await expectWhole(page)
  const titles = [await page.title()]
  await expectSound(page)
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await expectWhole(page)
  titles.push(await page.title())
  await expectSound(page)
  await page.getByRole('banner').getByRole('button', { name: '中文' }).click()
  await see(page.getByRole('banner').getByRole('button', { name: 'English' }))
  return titles.join(' / ')
}

/** The page is all there, and nothing was refused. */
async function expectWhole(page: Page): Promise<void> {
  await seePage(page)
  const refusals = page.getByRole('alert').filter({ hasText: /请求编号|Request id/ })
  expect({ url: page.url(), refusals: await refusals.allInnerTexts() }).toEqual({
    url: page.url(),
    refusals: [],
  })
}
