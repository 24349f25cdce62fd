import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import type { Context } from './context.ts'
import { importSheet, type ImportDefinition } from './import.ts'
import { readSheet } from './sheets/index.ts'

let product: TestProduct
const actor = actorWith({})
beforeAll(async () => {
  product = await openTestProduct()
})
afterAll(() => product.close())

const text = (zh: string) => ({ zh, en: `en: ${zh}` })

function definition(written: string[]): ImportDefinition<string> {
  return {
    columns: [{ key: 'name', zh: '姓名', en: 'Name', required: true }],
    parse: (row) => {
      const name = row.cells['name'] ?? ''
      return name.startsWith('!') ? { problems: [{ column: '姓名', text: text('名字不对') }] } : { row: name }
    },
    check: async (_ctx, rows) =>
      rows
        .filter(({ row }) => row === '重复')
        .map(({ line }) => ({ line, column: '姓名', text: text('已有') })),
    write: async (_ctx, rows) => void written.push(...rows),
  }
}

const take = (ctx: Context, written: string[], csv: string) =>
  importSheet(ctx, definition(written), { name: '表.csv', bytes: Buffer.from(csv) })

async function importing(csv: string) {
  const written: string[] = []
  const result = await product.run(actor, (ctx) => take(ctx, written, csv))
  return { written, result }
}

async function errorRows(fileId: string | null): Promise<string[][]> {
  const { db, files } = product.source
  const file = await db
    .selectFrom('platform.file')
    .selectAll()
    .where('id', '=', fileId!)
    .executeTakeFirstOrThrow()
  const table = await readSheet({ name: file.name, bytes: await buffer(await files.read(file.sha256)) })
  return table.rows.map((row) => Object.values(row.cells))
}

describe('importSheet', () => {
  it('takes every row of a file that is right', async () => {
    expect(await importing('姓名\n张三\n李四\n')).toEqual({
      written: ['张三', '李四'],
      result: { rows: 2, imported: 2, notes: [], problems: [], errorFileId: null },
    })
  })

  it('takes none when one row is wrong, and says which and why', async () => {
    const { written, result } = await importing('姓名\n张三\n!\n!\n')
    expect([written, { ...result, errorFileId: typeof result.errorFileId }]).toEqual([
      [],
      {
        ...{ rows: 3, imported: 0, notes: [], errorFileId: 'string' },
        problems: [
          { line: 3, column: '姓名', reason: '名字不对' },
          { line: 4, column: '姓名', reason: '名字不对' },
        ],
      },
    ])
    expect((await errorRows(result.errorFileId)).map((cells) => cells[0])).toEqual([...['!', '!', '张三']])
  })

  it('asks the database only when every row can be read', async () => {
    const { written, result } = await importing('姓名\n张三\n重复\n')
    expect([written, result.problems]).toEqual([[], [{ line: 3, column: '姓名', reason: '已有' }]])
  })

  it('shows a hundred problems, and all in the workbook', async () => {
    const { result } = await importing(`姓名\n${'!\n'.repeat(150)}`)
    expect([result.rows, result.problems.length, (await errorRows(result.errorFileId)).length]).toEqual([
      150, 100, 150,
    ])
  })
})
