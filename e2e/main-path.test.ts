import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { runCommand } from './command-line.ts'
import { asLines, BEST, NEED, needs, offers } from './excerpt.ts'
import {
  choose,
  eventually,
  expectSound,
  type Journey,
  PASSWORD,
  see,
  startJourney,
  textsOf,
} from './harness.ts'
import { agreeTerms, perform } from './deal-course.ts'

describe('a need', () => {
  let journey: Journey

  beforeAll(async () => {
    journey = await startJourney(await openTestProduct(new Date().toISOString()))
  })
  afterAll(() => journey?.close())

  it('goes from an imported line to a signed deal that the figures count', async () => {
    await fill(journey.product)
    const page = await journey.open({ login: 'broker' })
    const numbers = await matchAndPlan(page)
    await introduceBest(page)
    await answerForBoth(page)
    await startAndSign(page)
    await readFigures(page, numbers.order)
  })
})

/** An empty product gets its staff and its postings as a site would give them. */
async function fill(product: TestProduct): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'interchange-excerpt-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [needsFile, offersFile] = [join(folder, 'needs.jsonl'), join(folder, 'offers.jsonl')]
  writeFileSync(needsFile, asLines(needs))
  writeFileSync(offersFile, asLines(offers))
  const account = ['--login', 'broker', '--role', 'broker', '--place', '510900']
  await runCommand(product, ['admin', 'create', ...account], `${PASSWORD}\n`)
  expect(await runCommand(product, ['import', 'needs', needsFile])).toBe('已导入 5 行。\n')
  expect(await runCommand(product, ['import', 'offers', offersFile])).toBe('已导入 12 行。\n')
}

/** From the list of needs to the workbench, an order and its plan. */
async function matchAndPlan(page: Page): Promise<{ order: string }> {
  await page.goto('/console')
  await see(page.getByText('您名下没有在办的保姆单。'))
  await expectSound(page)
  await page.getByRole('menuitem', { name: '匹配工作台' }).click()
  await see(page.getByRole('heading', { level: 1, name: '匹配工作台' }))
  await page.getByLabel('关键词').fill('泡菜')
  await page.getByRole('button', { name: '查询' }).click()
  await eventually(() => page.getByRole('link', { name: /^去匹配：/ }).count()).toBe(1)
  await expectSound(page)
  await page.getByRole('link', { name: `去匹配：${NEED}` }).click()
  await see(page.getByRole('heading', { level: 1, name: NEED }))
  await expectReasons(page)
  await expectSound(page)
  await page.getByRole('button', { name: '开保姆单' }).click()
  await page.getByRole('link', { name: '去写一单一策' }).click()
  const heading = page.getByRole('heading', { level: 1, name: /^保姆单 / })
  await see(heading)
  const order = (await heading.innerText()).replace('保姆单 ', '')
  await expectSound(page)
  await writePlan(page)
  return { order }
}

/** The first candidate is open: its parts add up to its score, and the scores fall. */
async function expectReasons(page: Page): Promise<void> {
  const candidates = page.getByRole('region', { name: '候选供给' }).getByRole('listitem')
  await see(candidates.getByRole('button', { name: BEST }))
  const table = page.getByRole('table', { name: '匹配理由' })
  const rows = await table.getByRole('row').allInnerTexts()
  const points = rows.slice(1).map((row) => Number(/([\d.]+)\s*$/.exec(row)?.[1]))
  const total = points.pop() ?? 0
  expect(points.length).toBeGreaterThanOrEqual(3)
  expect(points.reduce((sum, one) => sum + Math.round(one * 10), 0)).toBe(Math.round(total * 10))
  expect(total).toBeGreaterThan(0)
  const scores = await textsOf(page.getByLabel(/^匹配度 /))
  expect(Number(scores[0])).toBe(total)
  expect(scores.map(Number)).toEqual(scores.map(Number).toSorted((one, other) => other - one))
  await see(page.getByRole('list', { name: '共同用词' }).getByText('恒温控制', { exact: true }))
}

async function writePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: '出具一单一策' }).click()
  await page.getByRole('button', { name: '保存并出具' }).click()
  await see(page.getByText('问题诊断至少四个字'))
  await expectSound(page)
  await page.getByLabel('问题诊断').fill('发酵罐没有恒温措施，盐度靠人工抽检。')
  await page.getByLabel('第1步', { exact: true }).fill('联系装置的研制单位，约定现场察看')
  await page.getByLabel('办结期限').fill('2036-12-31')
  await page.getByRole('button', { name: '保存并出具' }).click()
  await see(page.getByText('一单一策已出具'))
  await see(page.getByRole('button', { name: '打印一单一策' }))
  await expectSound(page)
}

async function introduceBest(page: Page): Promise<void> {
  await page.getByRole('region', { name: '介绍对接' }).getByRole('link', { name: '匹配工作台' }).click()
  await page.getByRole('button', { name: '介绍双方' }).click()
  const dialog = page.getByRole('dialog', { name: '介绍双方对接' })
  await dialog.getByLabel('给双方的话').fill('恒温和在线检测都有现成装置，建议先现场察看。')
  await expectSound(page)
  await dialog.getByRole('button', { name: '介绍双方' }).click()
  await see(page.getByText('已介绍', { exact: true }))
  await page.getByRole('link', { name: /^保姆单 / }).click()
  await see(page.getByRole('region', { name: '介绍对接' }).getByRole('link', { name: BEST }))
}

async function answerForBoth(page: Page): Promise<void> {
  for (const side of ['需求方', '供给方']) {
    await page.getByRole('button', { name: '代记答复' }).click()
    const dialog = page.getByRole('dialog', { name: '代记电话答复' })
    await see(dialog.getByRole('radio', { name: side }))
    await dialog.getByRole('radio', { name: side }).check()
    if (side === '需求方') await expectSound(page)
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await see(page.getByText('双方同意', { exact: true }))
  await expectSound(page)
}

async function startAndSign(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记交易' }).click()
  const form = page.getByRole('dialog', { name: '登记交易' })
  await choose(form.getByRole('combobox', { name: '合同类型' }), '技术服务')
  await form.getByLabel('合同成交额').fill('386000')
  await form.getByLabel('技术交易额').fill('400000')
  await form.getByRole('button', { name: '保存' }).click()
  await see(form.getByText('技术交易额不能超过合同成交额。'))
  await expectSound(page)
  await form.getByLabel('技术交易额').fill('300000')
  await form.getByRole('button', { name: '保存' }).click()
  await see(page.getByRole('heading', { level: 1, name: NEED }), page.getByTitle('386,000.00元'))
  await expectSound(page)
  await agreeTerms(page)
  await page.getByRole('button', { name: '登记签约' }).click()
  const signing = page.getByRole('dialog', { name: '登记签约' })
  await see(signing.getByLabel('签约日'))
  await expectSound(page)
  await signing.getByRole('button', { name: '登记签约' }).click()
  await see(page.getByText('已签约', { exact: true }).first())
  await pay(page)
}

/** A payment entered twice by mistake is taken back; the paid amount is what remains. */
async function pay(page: Page): Promise<void> {
  const payments = page.getByRole('region', { name: '付款记录' })
  for (const [amount, note] of [
    ['50000.50', '首期'],
    ['400000', '重复登记'],
  ] as const) {
    await payments.getByRole('button', { name: '登记付款' }).click()
    const form = page.getByRole('dialog', { name: '登记付款' })
    await form.getByLabel('付款金额').fill(amount)
    await form.getByLabel('说明').fill(note)
    await expectSound(page)
    await form.getByRole('button', { name: '保存' }).click()
    if (note === '重复登记') {
      await see(form.getByText(/付款合计将超过合同成交额/))
      await expectSound(page)
      await form.getByLabel('付款金额').fill('50000.50')
      await form.getByRole('button', { name: '保存' }).click()
    }
    await form.waitFor({ state: 'hidden' })
  }
  const second = payments.getByRole('listitem').filter({ hasText: '重复登记' })
  await second.getByRole('button', { name: /^冲销/ }).click()
  const asking = page.getByRole('dialog', { name: '冲销' })
  await asking.getByLabel('理由').fill('误记两次')
  await asking.getByRole('button', { name: '冲销' }).click()
  await see(payments.getByText('已冲销', { exact: true }))
  await eventually(() => page.getByTitle('50,000.50元', { exact: true }).count()).toBe(4)
  await expectSound(page)
}

/** The figure counts the deal, its rows open it, and its log tells how it came about. */
async function readFigures(page: Page, order: string): Promise<void> {
  await page.getByRole('menuitem', { name: '统计' }).click()
  const row = page.getByRole('row', { name: /F017/ })
  await see(row.getByText('38.6万元'))
  await expectSound(page)
  await row.getByRole('link', { name: '达成交易额：查看1条' }).click()
  await see(page.getByRole('heading', { level: 1, name: '达成交易额：明细' }))
  await expectSound(page)
  await page.getByRole('region', { name: '达成交易额：明细' }).getByRole('link').click()
  await see(page.getByRole('heading', { level: 1, name: NEED }))
  const log = page.getByRole('region', { name: '操作日志' }).getByRole('listitem')
  await eventually(() => log.allInnerTexts()).toEqual([
    expect.stringMatching(/broker 冲销了一笔付款 50000.50 元，理由：误记两次$/),
    expect.stringMatching(/broker 登记了一笔付款 50000.50 元$/),
    expect.stringMatching(/broker 登记了一笔付款 50000.50 元$/),
    expect.stringMatching(/broker 登记了合同签订$/),
    expect.stringMatching(/broker 写明了履行条款，共 1 个里程碑$/),
    expect.stringMatching(/broker 登记了交易 JY\d{4}-00001，双方洽谈中$/),
  ])
  await expectSound(page)
  await perform(page)
  await page.getByRole('link', { name: order }).click()
  await see(page.getByText('已成交', { exact: true }).first())
  await expectSound(page)
}

const REAL = join(import.meta.dirname, '..', '..', 'shared', 'data', 'bdci2019')

// The real requirements and achievements lie beside the repository where somebody has put them.
describe.skipIf(!existsSync(REAL))(
  'the real needs and offers (skipped without ../shared/data/bdci2019)',
  () => {
    let product: TestProduct

    beforeAll(async () => void (product = await openTestProduct(new Date().toISOString())))
    afterAll(() => product?.close())

    it('are taken whole, and each need has a ranked list with reasons', async () => {
      const account = ['--login', 'broker', '--role', 'broker', '--place', '510900']
      await runCommand(product, ['admin', 'create', ...account], `${PASSWORD}\n`)
      const [needsFile, offersFile] = [join(REAL, 'queries.jsonl'), join(REAL, 'docs.jsonl')]
      expect(await runCommand(product, ['import', 'needs', needsFile])).toBe('已导入 239 行。\n')
      expect(await runCommand(product, ['import', 'offers', offersFile])).toBe('已导入 12272 行。\n')
      expect(linesOf(needsFile)).toBe(239)
      const session = await sessionOf(product)
      const ids = await needIds(product, session)
      expect(ids).toHaveLength(239)
      const faulty: string[] = []
      for (const id of ids) {
        const { body } = await product.call('GET', `/exchange/postings/${id}/matches`, { session })
        if (!isRanked(body as Matches)) faulty.push(id)
      }
      expect(faulty).toEqual([])
    })
  },
)

interface Matches {
  readonly items: readonly {
    readonly score: number
    readonly signals: readonly { readonly contribution: number; readonly sentence: string }[]
  }[]
}

/** Something was found, the best first, and the parts of each score add up to it with a sentence each. */
function isRanked({ items }: Matches): boolean {
  const scores = items.map(({ score }) => score)
  const falls = scores.every((score, index) => index === 0 || score <= (scores[index - 1] ?? 0))
  const addsUp = items.every(({ score, signals }) => {
    const sum = signals.reduce((total, { contribution }) => total + contribution, 0)
    return Math.abs(sum - score) < 0.01 && signals.every(({ sentence }) => sentence !== '')
  })
  return items.length > 0 && falls && addsUp
}

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length
}

async function sessionOf(product: TestProduct): Promise<string> {
  const { rows } = await product.database.pool.query<{ id: string }>(
    'select id from platform.account limit 1',
  )
  return product.signIn(rows[0]?.id ?? '')
}

async function needIds(product: TestProduct, session: string): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  do {
    const path = `/exchange/postings?side=need&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const { body } = await product.call('GET', path, { session })
    const page = body as { items: { id: string }[]; nextCursor: string | null }
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? ''
  } while (cursor)
  return ids
}
