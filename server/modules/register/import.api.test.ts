import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { loadTestPlaces, makeAccount, makePerson } from './testing.ts'

const CANARY = '13987654321'

let product: TestProduct
let officer: { session: string }
let administrator: { session: string }

beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  officer = await makeAccount(product, { login: 'officer', roles: ['officer'] })
  administrator = await makeAccount(product, {
    login: 'chief',
    placeCode: '510900',
    roles: ['administrator'],
  })
  await makePerson(product, { name: '金丝雀', phone: CANARY })
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const get = (path: string, session?: string) => product.call('GET', path, session ? { session } : {})

async function upload(path: string, session: string, sheet: string) {
  return product.call('POST', path, {
    session,
    body: Buffer.from(sheet),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('名单.csv') },
  })
}

describe('imports', () => {
  it('take a whole sheet of people, with places and disciplines by name', async () => {
    const reply = await upload(
      '/register/imports/people?verified=true',
      administrator.session,
      '姓名,手机号,所在地,学科,科技工作者\n表一,13900008001,船山区,农学,是\n表二,,510903100,,否\n',
    )
    expect(reply).toMatchObject({ status: 200, body: { rows: 2, imported: 2, problems: [] } })
    const rows = await product.source.db
      .selectFrom('register.person')
      .select(['name', 'placeCode', 'subjectCode', 'isWorker', 'state'])
      .where('name', 'in', ['表一', '表二'])
      .orderBy('name')
      .execute()
    expect(rows).toEqual([
      { name: '表一', placeCode: '510903', subjectCode: '210', isWorker: true, state: 'verified' },
      { name: '表二', placeCode: '510903100', subjectCode: null, isWorker: false, state: 'verified' },
    ])
  })

  it('as verified are for administrators', async () => {
    const sheet = '姓名,所在地\n表三,船山区\n'
    const of = async (path: string, session: string) => {
      const { imported, problems } = (await upload(path, session, sheet)).body as {
        imported: number
        problems: object[]
      }
      return { imported, problems }
    }
    const refused = (role: string) => ({
      imported: 0,
      problems: [
        {
          line: 2,
          column: '所在地',
          reason: `这项操作需要“${role}”角色。如确需办理，请联系本级管理员授权。`,
        },
      ],
    })
    expect([
      await of('/register/imports/people?verified=true', officer.session),
      await of('/register/imports/people', administrator.session),
      await of('/register/imports/people', officer.session),
    ]).toEqual([refused('系统管理员'), refused('科协工作人员'), { imported: 1, problems: [] }])
  })

  it('take nothing when a cell is wrong, and name each', async () => {
    const reply = await upload(
      '/register/imports/people',
      officer.session,
      '姓名,手机号,身份证号,所在地,科技工作者\n错一,123,,船山区,是\n,,11010519491231002Y,船山区,也许\n',
    )
    const { imported, problems, errorFileId } = reply.body as {
      imported: number
      problems: { line: number; column: string }[]
      errorFileId: string | null
    }
    expect({ imported, file: typeof errorFileId }).toEqual({ imported: 0, file: 'string' })
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, '手机号'],
      [3, '姓名'],
      [3, '身份证号'],
      [3, '科技工作者'],
    ])
  })

  it('name what only the database knows: places, codes, numbers taken or repeated', async () => {
    const people = await upload(
      '/register/imports/people',
      officer.session,
      `姓名,手机号,所在地,学科\n甲一,${CANARY},船山区,\n甲二,13900008011,安居区,\n甲三,13900008011,天上,炼金术\n`,
    )
    const problems = (people.body as { problems: { line: number; column: string; reason: string }[] })
      .problems
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, '所在地'],
      [4, '所在地'],
      [4, '学科'],
      [4, '手机号'],
      [2, '手机号'],
    ])
    expect(JSON.stringify(problems).includes(CANARY)).toEqual(false)
    const organisations = await upload(
      '/register/imports/organisations',
      officer.session,
      '单位名称,统一社会信用代码,单位类型,所在地,行业\n表公司,91350100M000100Y43,企业,船山区,制造业\n' +
        '表公司二,91350100M000100Y43,企业,船山区,无此行业\n',
    )
    const refused = (organisations.body as { problems: { line: number; column: string }[] }).problems
    expect(refused.map(({ line, column }) => [line, column])).toEqual([
      [3, '行业'],
      [3, '统一社会信用代码'],
    ])
  })

  it('extend the code tables, by administrators only', async () => {
    const sheet = '代码,上级代码,名称,级别\n510904100,510904,安居镇,乡镇\n'
    expect((await upload('/register/imports/places', officer.session, sheet)).status).toEqual(403)
    expect((await upload('/register/imports/places', administrator.session, sheet)).body).toMatchObject({
      imported: 1,
    })
    expect((await get('/register/places?parent=510904')).body).toEqual({
      items: [{ code: '510904100', parentCode: '510904', name: '安居镇', level: 'town', hasParts: false }],
    })
    const wrong = await upload(
      '/register/imports/subjects',
      administrator.session,
      '代码,上级代码,名称,启用日期\n52099,5209,本地学科,去年\n52098,5209,本地学科二,\n',
    )
    expect((wrong.body as { problems: unknown[] }).problems).toEqual([
      { line: 2, column: '启用日期', reason: '日期请写成 2021-12-17。' },
    ])
    const right = await upload(
      '/register/imports/subjects',
      administrator.session,
      '代码,上级代码,名称\n52099,520,本地学科\n',
    )
    expect(right.body).toMatchObject({ imported: 1 })
    expect((await get('/register/codes/subject?parent=520')).body).toEqual({
      items: [{ code: '52099', parentCode: '520', name: '本地学科' }],
    })
    expect((await get('/register/codes/nothing')).status).toEqual(400)
  })

  it('have templates to fill in', async () => {
    const reply = await get('/register/imports/organisations/template', officer.session)
    expect([reply.status, reply.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename*=UTF-8''${encodeURIComponent('单位导入模板.xlsx')}`,
    ])
  })
})
