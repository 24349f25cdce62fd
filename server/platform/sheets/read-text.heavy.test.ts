import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { readSheet } from './index.ts'
import { detectDelimiter } from './read-csv.ts'
import { refusal } from './testing.ts'

const read = (content: string | Buffer, maxRows?: number) =>
  readSheet({ bytes: Buffer.from(content), name: 'upload' }, maxRows === undefined ? {} : { maxRows })

const people = {
  format: 'csv',
  columns: ['姓名', '电话'],
  rows: [
    { line: 2, cells: { 姓名: '张三', 电话: '13800000000' } },
    { line: 3, cells: { 姓名: '李四', 电话: '' } },
  ],
  notes: [],
  problems: [],
}
const gb18030Note = {
  code: 'gb18030',
  text: {
    zh: '文件按 GB18030 编码读取；如有乱码，请另存为 .xlsx 后再上传。',
    en: 'The file was read as GB18030; if characters look wrong, save it as .xlsx and upload that.',
  },
}
/** 姓名,电话 CRLF 张三,13800000000 CRLF 李四, in GB18030. */
const GB18030_PEOPLE = Buffer.from(
  'd0d5c3fb2cb5e7bbb00d0ad5c5c8fd2c31333830303030303030300d0ac0eecbc42c',
  'hex',
)

describe('encodings', () => {
  const text = '姓名,电话\r\n张三,13800000000\r\n李四,'

  it('reads UTF-8 with and without a byte-order mark', async () => {
    expect(await read(text)).toEqual(people)
    expect(await read(`\uFEFF${text}`)).toEqual(people)
  })

  it('reads UTF-16 of both byte orders', async () => {
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(await read(little)).toEqual(people)
    expect(await read(Buffer.from(little).swap16())).toEqual(people)
  })

  it('reads GB18030 and says so', async () => {
    expect(await read(GB18030_PEOPLE)).toEqual({ ...people, notes: [gb18030Note] })
  })

  it('reads the rare characters of GB18030 in four bytes', async () => {
    // 0x8139EE39 is U+3400, the first character of CJK extension A.
    const bytes = Buffer.concat([GB18030_PEOPLE, Buffer.from('0a8139ee392c31', 'hex')])
    const table = await read(bytes)
    expect(table.rows[2]).toEqual({ line: 4, cells: { 姓名: '\u3400', 电话: '1' } })
  })

  it('refuses UTF-8 cut in the middle of a character', async () => {
    const cut = Buffer.from(text).subarray(0, Buffer.from('姓名,电话\r\n张').length - 1)
    expect(await refusal(read(cut))).toEqual({ code: 'sheet.damaged', params: {} })
  })

  it('refuses binary content whatever its name', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    expect((await refusal(read(png))).code).toMatch(/^sheet\.(not_a_table|encoding_unknown)$/)
    expect(await refusal(read('a,b\n1,\0'))).toEqual({ code: 'sheet.not_a_table', params: {} })
  })

  it('refuses an old .xls and a workbook with a password', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    expect(await refusal(read(ole))).toEqual({ code: 'sheet.old_excel', params: {} })
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusal(read(locked))).toEqual({ code: 'sheet.password_protected', params: {} })
  })
})

describe('csv', () => {
  it('finds comma, tab and semicolon', async () => {
    expect(await read('姓名\t电话\n张三\t13800000000\n李四\t')).toEqual(people)
    expect(await read('姓名;电话\n张三;13800000000\n李四;')).toEqual(people)
    expect(detectDelimiter('a;b\n"1,2,3";x,y\n"4,5,6";z')).toBe(';')
    expect(detectDelimiter('name')).toBe(',')
  })

  it('keeps the line a record begins on past quoted line breaks, blank lines and mixed line ends', async () => {
    const table = await read('a,b\r\n"1\n1",x\n\n,\n"he said ""no""",5" pipe\r3,4\n')
    expect(table.rows).toEqual([
      { line: 2, cells: { a: '1\n1', b: 'x' } },
      { line: 6, cells: { a: 'he said "no"', b: '5" pipe' } },
      { line: 7, cells: { a: '3', b: '4' } },
    ])
  })

  it('trims cells and turns full-width digits of numbers and dates only', async () => {
    const table = await read('a,b\n　１３８００００００００ ,２０２１年１２月１７日\n第３中学,ＡＢＣ（甲）')
    expect(table.rows).toEqual([
      { line: 2, cells: { a: '13800000000', b: '2021年12月17日' } },
      { line: 3, cells: { a: '第３中学', b: 'ＡＢＣ（甲）' } },
    ])
    expect(table.notes).toEqual([
      {
        code: 'half_width',
        text: {
          zh: '有 2 个单元格的全角数字已转为半角。',
          en: 'Full-width digits in 2 cells were read as half-width.',
        },
      },
    ])
  })

  it('counts CRLF lines right wherever the text is cut for parsing', async () => {
    const lines = Array.from({ length: 9_000 }, (_, i) => `${'x'.repeat(i % 37)},${i}`)
    const table = await read(`a,b\r\n${lines.join('\r\n')}`)
    expect(table.rows.map((row) => [row.line, row.cells.b])).toEqual(lines.map((_, i) => [i + 2, String(i)]))
  })

  it('takes the guard quote of an export off again', async () => {
    expect((await read("a,b\n'+86 138,'tis\n'=1+1,-5")).rows).toEqual([
      { line: 2, cells: { a: '+86 138', b: "'tis" } },
      { line: 3, cells: { a: '=1+1', b: '-5' } },
    ])
  })

  it('skips a title line and notes it', async () => {
    const table = await read('2024年名单,,\n姓名,电话,\n张三,1,')
    expect(table.columns).toEqual(['姓名', '电话'])
    expect(table.rows).toEqual([{ line: 3, cells: { 姓名: '张三', 电话: '1' } }])
    expect(table.notes).toEqual([
      {
        code: 'title_rows',
        text: {
          zh: '第 2 行是表头，它上方的 1 行作为标题跳过。',
          en: 'Row 2 is the header; the 1 rows above it were taken as a title and skipped.',
        },
      },
    ])
  })

  it('reads a list of one column', async () => {
    expect((await read('姓名\n张三\n李四')).rows).toEqual([
      { line: 2, cells: { 姓名: '张三' } },
      { line: 3, cells: { 姓名: '李四' } },
    ])
  })

  it('reports a line with a separator too many and keeps short lines', async () => {
    const table = await read('a,b\n1,2,3\n4')
    expect(table.rows).toEqual([
      { line: 2, cells: { a: '1', b: '2' } },
      { line: 3, cells: { a: '4', b: '' } },
    ])
    expect(table.problems).toEqual([
      {
        line: 2,
        column: '',
        text: {
          zh: '这一行有 3 个单元格，表头只有 2 列；请检查多余的分隔符',
          en: 'this line has 3 cells, the header 2; look for a separator too many',
        },
      },
    ])
  })

  it('keeps columns named like object properties', async () => {
    const table = await read('__proto__,constructor\n1,2')
    expect(Object.entries(table.rows[0]?.cells ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })

  it('refuses empty files, bad headers, open quotes and too many rows', async () => {
    expect(await refusal(read(''))).toEqual({ code: 'sheet.empty', params: {} })
    expect(await refusal(read('\uFEFF \r\n'))).toEqual({ code: 'sheet.empty', params: {} })
    expect(await refusal(read('a,b,a\n1,2,3'))).toEqual({
      code: 'sheet.header_duplicate',
      params: { name: 'a' },
    })
    expect(await refusal(read('a,,c\n1,2,3'))).toEqual({
      code: 'sheet.header_empty',
      params: { line: 1, column: 'B' },
    })
    expect(await refusal(read('a,b\n1,2\n3,"4\n5,6'))).toEqual({
      code: 'sheet.csv_broken',
      params: { line: 3 },
    })
    expect(await refusal(read('a,b\n1,2\n3,4', 1))).toEqual({
      code: 'sheet.too_many_rows',
      params: { max: 1 },
    })
    expect((await read('a,b\n1,2\n3,4', 2)).rows).toHaveLength(2)
  })

  it('refuses a line without end and more cells than can be held', async () => {
    expect(await refusal(read(`a,b\n1,2\n${','.repeat(3_000_000)}`))).toEqual({
      code: 'sheet.csv_broken',
      params: { line: 3 },
    })
    const wide = Array.from({ length: 1_000 }, (_, i) => `c${i}`).join(',')
    expect(await refusal(read(`${wide}\n${'1\n'.repeat(5_001)}`))).toEqual({
      code: 'sheet.too_much_text',
      params: {},
    })
  })

  it('reads 100,000 lines from a path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheet-'))
    const path = join(folder, 'people.csv')
    const lines = Array.from(
      { length: 100_000 },
      (_, i) => `姓名${i},${13_800_000_000 + i},第${i}中学,2024-01-02`,
    )
    await writeFile(path, `姓名,电话,单位,日期\n${lines.join('\n')}\n`)
    const table = await readSheet({ path })
    await rm(folder, { recursive: true })
    expect(table.rows).toHaveLength(100_000)
    expect(table.rows[99_999]).toEqual({
      line: 100_001,
      cells: { 姓名: '姓名99999', 电话: '13800099999', 单位: '第99999中学', 日期: '2024-01-02' },
    })
  })
})

describe('any input', () => {
  it('is a table or a fault', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
      fc
        .string({
          unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ';', '\t', '{', '}', '[', ':', '中'),
        })
        .map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
    )
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const outcome: unknown = await read(bytes).catch((error: unknown) => error)
        expect(outcome instanceof Fault || (outcome as { format?: string }).format !== undefined).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
