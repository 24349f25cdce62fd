import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { say } from '#platform/i18n.ts'
import { loadTestPlaces, makeOrganisation } from '#modules/register/testing.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { run } from '../cli.ts'
import type { Terminal } from './terminal.ts'

let product: TestProduct
let folder: string
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  folder = mkdtempSync(join(tmpdir(), 'interchange-import-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await product.close()
})

/** Runs the command on the product's database. */
async function importHere(kind: string, sheet: string, ...options: string[]) {
  const file = join(folder, `${kind}.csv`)
  writeFileSync(file, sheet)
  const { host, user } = inject('testServer')
  const { rows } = await product.database.pool.query<{ name: string }>('select current_database() as name')
  const url = `postgres://${user}@/${rows[0]?.name}?host=${encodeURIComponent(host)}`
  const out: string[] = []
  const err: string[] = []
  const terminal = (language: 'zh' | 'en'): Terminal => ({
    language,
    print: (line) => void out.push(line),
    note: (text, params) => void err.push(typeof text === 'string' ? text : say(text, language, params)),
    progress: () => () => {},
  })
  const errors = ['--errors', join(folder, 'errors.xlsx')]
  const given = ['--lang', 'zh', 'import', kind, file, ...errors, ...options, '--database-url', url]
  return { code: await run(given, terminal), out, err }
}

async function kept(table: 'organisation' | 'person', name: string) {
  const row = await product.source.db
    .selectFrom(`register.${table}`)
    .select(['id', 'state'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  const history = await product.source.db
    .selectFrom('platform.auditEntry')
    .select(['actorName', 'sentence'])
    .where('subjectId', '=', row.id)
    .execute()
  return { state: row.state, history }
}

const VERIFIED = {
  zh: '按管理员的决定登记为已核验，未经第二人核对',
  en: 'registered as verified by the administrator’s order, without a second officer',
}
const REGISTERED = { zh: '提交了登记', en: 'registered' }

describe.each([
  { kind: 'organisations', table: 'organisation', columns: ['单位名称', '所在地'] },
  { kind: 'people', table: 'person', columns: ['姓名', '所在地'] },
] as const)('importing $kind', ({ kind, table, columns }) => {
  it('leaves them to be verified, or takes them as verified where the administrator says so', async () => {
    expect(await importHere(kind, `${columns.join()}\n待核验的一行,船山区\n`)).toEqual({
      ...{ code: 0, out: ['已导入 1 行。'], err: [] },
    })
    expect(await importHere(kind, `${columns.join()}\n已核验的一行,船山区\n`, '--verified')).toEqual({
      ...{ code: 0, out: ['已导入 1 行。'], err: [] },
    })
    expect([await kept(table, '待核验的一行'), await kept(table, '已核验的一行')]).toEqual([
      { state: 'registered', history: [{ actorName: '系统', sentence: REGISTERED }] },
      { state: 'verified', history: [{ actorName: '系统', sentence: VERIFIED }] },
    ])
  })

  it('refuses a row as much when it is to be verified', async () => {
    const { code, out, err } = await importHere(
      kind,
      `${columns.join()}\n没有这个地方的一行,无此地\n`,
      '--verified',
    )
    expect([code, out, err[0]?.startsWith('第 2 行 所在地 行政区划“无此地”不存在或已停用。')]).toEqual([
      1,
      [],
      true,
    ])
  })
})

it('takes no code that is taken, verified or not', async () => {
  await makeOrganisation(product, { name: '已登记公司', creditCode: '91350100M000100Y43' })
  const sheet = '单位名称,统一社会信用代码,所在地\n重码公司,91350100M000100Y43,船山区\n'
  const { code, err } = await importHere('organisations', sheet, '--verified')
  expect([code, err[0]?.includes('这个统一社会信用代码已经登记过')]).toEqual([1, true])
})
