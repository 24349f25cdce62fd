import { describe, expect, it } from 'vitest'
import { readSheet } from './index.ts'
import { refusal } from './testing.ts'

const read = (text: string) => readSheet({ bytes: Buffer.from(text), name: 'upload.jsonl' })

describe('json lines', () => {
  it('turns values into text and unites the columns', async () => {
    const table = await read(
      '{"name":" 张三 ","tags":["a","b"],"n":1e21}\n\n{"name":null,"id":510101199001011234,"ok":true,"at":{"x":[1]}}\n',
    )
    expect(table).toEqual({
      format: 'jsonl',
      columns: ['name', 'tags', 'n', 'id', 'ok', 'at'],
      rows: [
        {
          line: 1,
          cells: { name: '张三', tags: 'a;b', n: '1000000000000000000000', id: '', ok: '', at: '' },
        },
        {
          line: 3,
          cells: { name: '', tags: '', n: '', id: '510101199001011234', ok: '是', at: '{"x":[1]}' },
        },
      ],
      notes: [],
      problems: [],
    })
  })

  it.each([
    ['{"a":1}\n{"a":x}', 2, 6],
    ['{"a":1}\n{"a":1', 2, 7],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{"a":1} x', 1, 9],
    ['{"a":"\\q"}', 1, 6],
    ['{"a":[1,2}', 1, 10],
  ])('names line and column of a broken line: %s', async (text, line, column) => {
    expect(await refusal(read(text))).toEqual({ code: 'sheet.json_broken', params: { line, column } })
  })

  it('refuses lines that each bring columns of their own', async () => {
    const lines = Array.from({ length: 1_001 }, (_, i) => `{"c${i}":1}`)
    expect(await refusal(read(lines.join('\n')))).toEqual({
      code: 'sheet.too_many_columns',
      params: { line: 1001, max: 1000 },
    })
  })

  it('refuses a line that is no object, a whole array, a repeated name', async () => {
    expect(await refusal(read('{"a":1}\n[1]'))).toEqual({
      code: 'sheet.json_not_object',
      params: { line: 2 },
    })
    expect(await refusal(read('[\n {"a":1}]'))).toEqual({ code: 'sheet.json_array', params: {} })
    expect(await refusal(read('{"a":1,"a ":2}'))).toEqual({
      code: 'sheet.header_duplicate',
      params: { name: 'a' },
    })
  })
})
