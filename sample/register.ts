import { createAccount } from '#platform/auth/accounts.ts'
import {
  CONSENT_PURPOSES,
  createPersonWithAccount,
  importOrganisations,
  importPeople,
  type ImportedPerson,
  type NewOrganisation,
} from '#register'
import { system, type Actor, type Role } from '#platform/actor.ts'
import type { Text } from '#platform/i18n.ts'
import { at, spread } from './days.ts'
import {
  createOrganisationNames,
  sampleCounties,
  sampleCreditCode,
  samplePersonName,
  samplePhone,
  type OrganisationKind,
} from './names.ts'
import { counties, plan } from './plan.ts'
import type { Random } from './random.ts'
import { topics } from './vocabulary/index.ts'
import { onDay, type MadeOrganisation, type MadePerson, type World } from './world.ts'

/** One password for every account of the sample, which is printed at start: there is nothing behind them. */
const PASSWORD = 'sample-city-2021'

const OPENING = at(plan.firstDay, 8)

const ROLE_TEXTS: Readonly<Record<string, Text>> = {
  administrator: { zh: '系统管理员', en: 'administrator' },
  officer: { zh: '科协工作人员', en: 'officer' },
  broker: { zh: '科服保姆', en: 'broker' },
  auditor: { zh: '审计人员', en: 'auditor' },
  enterprise: { zh: '企业联系人', en: 'enterprise' },
  expert: { zh: '科技工作者', en: 'S&T worker' },
}

/** The association's staff: the city's administrator, officer and auditor, and a broker and an officer a county. */
export async function makeStaff(world: World): Promise<void> {
  await staff(world, 'admin', 'administrator', plan.city)
  world.officers.set(plan.city, await staff(world, 'city-officer', 'officer', plan.city))
  await staff(world, 'auditor', 'auditor', plan.city)
  for (const [code] of counties) {
    const name = COUNTY_LOGINS[code] ?? code
    world.brokers.set(code, await staff(world, `broker-${name}`, 'broker', code))
    world.officers.set(code, await staff(world, `officer-${name}`, 'officer', code))
  }
}

const COUNTY_LOGINS: Readonly<Record<string, string>> = {
  '510903': 'chuanshan',
  '510904': 'anju',
  '510921': 'pengxi',
  '510923': 'daying',
  '510981': 'shehong',
}

async function staff(world: World, login: string, role: Role, placeCode: string): Promise<Actor> {
  const place = placeCode === plan.city ? '遂宁市' : `${sampleCounties[placeCode]}`
  const name = `示例${ROLE_TEXTS[role]!.zh}（${place}）`
  const grants = [{ role, placeCode }]
  const made = await onDay(world, { at: OPENING }, (ctx) =>
    createPersonWithAccount(ctx, { name, placeCode, verified: true, login, password: PASSWORD, grants }),
  )
  world.accounts.push({ login, password: PASSWORD, role: ROLE_TEXTS[role]!, place })
  return { ...system, kind: 'account', ...made, name, grants }
}

const KINDS: readonly (readonly [OrganisationKind, number])[] = [
  ['enterprise', 78],
  ['cooperative', 11],
  ['institute', 4],
  ['hospital', 3],
  ['association', 3],
  ['university', 1],
]

const REGISTER_KINDS: Readonly<Record<OrganisationKind, NewOrganisation['kind']>> = {
  enterprise: 'enterprise',
  cooperative: 'cooperative',
  institute: 'institution',
  hospital: 'institution',
  association: 'society',
  university: 'university',
}

/** Industries as often as the vocabulary has topics in them. */
const INDUSTRIES = topics.map((topic) => topic.industry)
/** GB/T 4754 division 84, 卫生. */
const HEALTH = '84'
const SUBJECTS = topics.map((topic) => topic.subject)

/** Organisations, verified in fortnightly batches. */
export async function makeOrganisations(world: World): Promise<void> {
  const random = world.random.split('organisations')
  const nameOf = createOrganisationNames(random.split('names'))
  const codes = new Set<string>()
  const span = { from: plan.firstDay, to: '2021-10-31', total: plan.organisations, every: 14 }
  for (const { at: since, count } of spread(random, span)) {
    const rows = Array.from({ length: count }, () => newOrganisation(world, random, { nameOf, codes }))
    const ids = await onDay(world, { at: since }, (ctx) => importOrganisations(ctx, rows, { verified: true }))
    for (const [index, row] of rows.entries()) world.organisations.push(made(row, ids[index]!, since))
    world.progress(count, { zh: '企事业单位', en: 'organisations' })
  }
}

function newOrganisation(
  world: World,
  random: Random,
  names: { nameOf: ReturnType<typeof createOrganisationNames>; codes: Set<string> },
): NewOrganisation & { industryCode: string } {
  const county = random.pickWeighted(counties)
  const kind = random.pickWeighted(KINDS)
  const industry = kind === 'hospital' ? HEALTH : random.pick(INDUSTRIES)
  const creditCode = fresh(names.codes, () => sampleCreditCode(random, county, kind))
  return {
    name: names.nameOf({ kind, placeCode: county, industry }),
    creditCode,
    kind: REGISTER_KINDS[kind],
    placeCode: placeIn(world, random, county),
    industryCode: industry,
  }
}

function made(row: NewOrganisation & { industryCode: string }, id: string, since: Date): MadeOrganisation {
  const isInstitution = row.kind !== 'enterprise' && row.kind !== 'cooperative'
  const county = row.placeCode.slice(0, 6)
  return {
    id,
    name: row.name,
    county,
    placeCode: row.placeCode,
    industry: row.industryCode,
    isInstitution,
    since,
  }
}

/** Science and technology workers, verified in weekly batches; the first of every organisation stands for it. */
export async function makeWorkers(world: World): Promise<void> {
  const random = world.random.split('workers')
  const phones = new Set<string>()
  const unrepresented = [...world.organisations]
  const demo = 2
  const span = { from: plan.firstDay, to: plan.lastDay, total: plan.workers - demo, every: 7 }
  for (const { at: since, count } of spread(random, span)) {
    const rows = Array.from({ length: count }, () => {
      const isDue = (unrepresented[0]?.since ?? since) < since
      return newWorker(world, random, { phones, organisation: isDue ? unrepresented.shift() : undefined })
    })
    const ids = await onDay(world, { at: since }, (ctx) => importPeople(ctx, rows, { verified: true }))
    for (const [index, row] of rows.entries()) {
      world.people.push(madePerson(row, ids[index]!, since))
    }
    world.progress(count, { zh: '科技工作者', en: 'workers' })
  }
}

function newWorker(
  world: World,
  random: Random,
  from: { phones: Set<string>; organisation: MadeOrganisation | undefined },
): ImportedPerson & { subjectCode: string } {
  const { organisation } = from
  const county = organisation?.county ?? random.pickWeighted(counties)
  return {
    name: samplePersonName(random),
    phone: fresh(from.phones, () => samplePhone(random)),
    placeCode: organisation?.placeCode ?? placeIn(world, random, county),
    subjectCode: random.pick(SUBJECTS),
    isWorker: true,
    consents: CONSENT_PURPOSES,
    ...(organisation
      ? { employer: organisation.name, organisationId: organisation.id, membershipRole: 'representative' }
      : {}),
  }
}

function madePerson(row: ImportedPerson & { subjectCode: string }, id: string, since: Date): MadePerson {
  const { placeCode, subjectCode, phone } = row
  const made = { id, county: placeCode.slice(0, 6), placeCode, subject: subjectCode, since }
  return phone ? { ...made, phone } : made
}

/** A member of an enterprise and an expert who can sign in, for trying out both sides. */
export async function makeMembers(
  world: World,
  owners: { enterprise: MadeOrganisation; institute: MadeOrganisation },
): Promise<void> {
  const members = [
    { login: 'enterprise', organisation: owners.enterprise },
    { login: 'expert', organisation: owners.institute },
  ]
  for (const { login, organisation } of members) {
    const name = `示例${ROLE_TEXTS[login]!.zh}`
    await onDay(world, { at: at('2021-11-01') }, async (ctx) => {
      const membership = { organisationId: organisation.id, membershipRole: 'representative' as const }
      const from = { placeCode: organisation.placeCode, employer: organisation.name }
      const person = { name, ...from, isWorker: true, consents: CONSENT_PURPOSES }
      const [personId] = await importPeople(ctx, [{ ...person, ...membership }], { verified: true })
      await createAccount(ctx, { login, name, personId: personId!, password: PASSWORD })
    })
    world.accounts.push({ login, password: PASSWORD, role: ROLE_TEXTS[login]!, place: organisation.name })
  }
}

function placeIn(world: World, random: Random, county: string): string {
  const towns = world.towns.get(county) ?? []
  return towns.length > 0 && random.chance(0.7) ? random.pick(towns) : county
}

function fresh(taken: Set<string>, draw: () => string): string {
  for (;;) {
    const value = draw()
    if (taken.has(value)) continue
    taken.add(value)
    return value
  }
}
