import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import {
  errorWorkbook,
  mapColumns,
  readSheet,
  templateWorkbook,
  writeCsv,
  writeXlsx,
  type ColumnDefinition,
  type WorkbookContent,
  type WriteColumn,
} from './index.ts'
import { openWorkbook } from './testing.ts'

const columns: WriteColumn[] = [
  { header: '名称', key: 'name', kind: 'text' },
  { header: '证件号', key: 'id', kind: 'text' },
  { header: '数量', key: 'count', kind: 'number' },
  { header: '日期', key: 'day', kind: 'date' },
  { header: '金额（元）', key: 'amount', kind: 'money' },
]
const rows = [
  { name: '甲,"乙"', id: '510101199001011234', count: -5, day: '2021-12-17', amount: 123_456n },
  { name: '=1+1', id: '+86 138', count: null, day: new Date('2021-12-17T17:00:00Z'), amount: -7n },
]
const INJECTIONS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A', ' =1', '\n=1']

async function csvText(
  ...parameters: Parameters<typeof writeCsv> extends [infer C, infer R, unknown] ? [C, R] : never
) {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  await writeCsv(...parameters, stream)
  return (await bytes).toString('utf8')
}

async function xlsxBytes(content: WorkbookContent): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  await writeXlsx(content, stream)
  return bytes
}

async function* later<T>(items: readonly T[]) {
  for (const item of items) yield await Promise.resolve(item)
}

describe('writeCsv', () => {
  it('writes UTF-8 with a byte-order mark and CRLF, numbers as they are, texts guarded', async () => {
    expect(await csvText(columns, later(rows))).toBe(
      '\uFEFF名称,证件号,数量,日期,金额（元）\r\n' +
        '"甲,""乙""",510101199001011234,-5,2021-12-17,1234.56\r\n' +
        "'=1+1,'+86 138,,2021-12-18,-0.07\r\n",
    )
  })

  it('puts a quote before every text a spreadsheet could run', async () => {
    const text = await csvText(
      [{ header: '=h', key: 'x', kind: 'text' }],
      [...INJECTIONS, 'a=1', '5-1'].map((x) => ({ x })),
    )
    const { columns: names, rows: read } = await readSheet({ bytes: Buffer.from(text), name: 'x.csv' })
    expect(text.split('\r\n')[1]).toBe("'=1+1")
    expect(names).toEqual(['=h'])
    expect(read.map((row) => row.cells['=h'])).toEqual([...INJECTIONS.map((x) => x.trim()), 'a=1', '5-1'])
  })

  it('stops with a fault when the reader leaves', async () => {
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        this.destroy()
        done()
      },
    })
    await expect(writeCsv(columns, later(rows), stream)).rejects.toMatchObject({
      code: 'sheet.output_closed',
    })
  })
})

describe('writeXlsx', () => {
  it('lays out a sheet for printing with typed cells', async () => {
    const bytes = await xlsxBytes({ title: '台账：2021/12', columns, rows: later(rows), footer: '来源：甲' })
    const sheet = (await openWorkbook(bytes)).worksheets[0]!
    expect(sheet.name).toBe('台账：2021 12')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    const { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow } = sheet.pageSetup
    expect({ paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow }).toEqual({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
    })
    expect(sheet.getCell('E1').master.address).toBe('A1')
    expect(sheet.getCell('E5').master.address).toBe('A5')
    const values = [2, 3, 4, 5].map((row) => columns.map((_, at) => sheet.getCell(row, at + 1).value))
    expect(values).toEqual([
      ['名称', '证件号', '数量', '日期', '金额（元）'],
      ['甲,"乙"', '510101199001011234', -5, new Date('2021-12-17'), 1234.56],
      ['=1+1', '+86 138', null, new Date('2021-12-18'), -0.07],
      ['来源：甲', '来源：甲', '来源：甲', '来源：甲', '来源：甲'],
    ])
    const formats = ['B3', 'D3', 'E3', 'A4', 'B4'].map((address) => sheet.getCell(address).numFmt)
    expect(formats).toEqual(['@', 'yyyy-mm-dd', '#,##0.00', '@', '@'])
  })

  it('writes no formula whatever the text', async () => {
    const bytes = await xlsxBytes({
      title: '=T',
      columns: [
        { header: '=h', key: 'x', kind: 'text' },
        { header: 'n', key: 'n', kind: 'number' },
        { header: 'd', key: 'd', kind: 'date' },
      ],
      rows: INJECTIONS.map((x) => ({ x, n: x, d: x })),
    })
    const sheet = (await openWorkbook(bytes)).worksheets[0]!
    const kinds: string[] = []
    sheet.eachRow((row) => {
      row.eachCell((cell) => kinds.push(cell.formula ? 'formula' : typeof cell.value))
    })
    expect(kinds.filter((kind) => kind === 'formula')).toEqual([])
    expect(INJECTIONS.map((_, at) => sheet.getCell(at + 3, 1).value)).toEqual(
      INJECTIONS.map((x) => x.replace('\r', '\n')),
    )
    expect(new Set(INJECTIONS.map((_, at) => sheet.getCell(at + 3, 1).numFmt))).toEqual(new Set(['@']))
  })

  it('keeps long numbers, odd characters and long texts from damaging the file', async () => {
    const text = 'a\u0001b\uFFFFc\uD800d_x0041_'
    const bytes = await xlsxBytes({
      title: "'[a]*",
      columns,
      rows: [{ name: text, id: '甲'.repeat(40_000), count: 12345678901234567890n, amount: 10n ** 20n }],
    })
    const table = await readSheet({ bytes, name: 'x.xlsx' })
    expect(table.problems).toEqual([])
    expect(table.rows).toEqual([
      {
        line: 3,
        cells: {
          名称: 'abc\uFFFDd_x0041_',
          证件号: `${'甲'.repeat(32_766)}…`,
          数量: '12345678901234567890',
          日期: '',
          '金额（元）': '1000000000000000000.00',
        },
      },
    ])
  })

  it('passes on an error of the rows and stops when the reader leaves', async () => {
    async function* broken() {
      yield await Promise.resolve({ name: 'x' })
      throw new Error('rows')
    }
    const content = { title: 'x', columns }
    const stream = new PassThrough()
    await expect(writeXlsx({ ...content, rows: broken() }, stream)).rejects.toThrow('rows')
    expect(stream.destroyed).toBe(true)
    const leaving = new Writable({
      write(_chunk, _encoding, done) {
        this.destroy()
        done()
      },
    })
    await expect(writeXlsx({ ...content, rows }, leaving)).rejects.toMatchObject({
      code: 'sheet.output_closed',
    })
  })
})

describe('errorWorkbook', () => {
  it('repeats all rows, those to correct first, with the reason in the last column', async () => {
    const csv = '证件号,姓名,原因\n510101199001011234,张三,旧\n1,李四,\n2,王五,'
    const table = await readSheet({ bytes: Buffer.from(csv), name: 'a.csv' })
    const problems = [
      { line: 3, column: '证件号', text: { zh: '位数不对', en: 'wrong length' } },
      { line: 3, column: '', text: { zh: '重复', en: 'repeated' } },
      { line: 9, column: '', text: { zh: '甲', en: 'x' } },
    ]
    const sheet = (await openWorkbook(await errorWorkbook(table, problems, 'zh'))).worksheets[0]!
    expect([1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4].map((at) => sheet.getCell(row, at).value))).toEqual([
      ['证件号', '姓名', '原因', '原因2'],
      [null, null, null, '【第9行】甲'],
      ['1', '李四', null, '【第3行】证件号：位数不对；重复'],
      ['510101199001011234', '张三', '旧', null],
      ['2', '王五', null, null],
    ])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(['A3', 'A4', 'A5', 'B4'].map((address) => sheet.getCell(address).numFmt)).toEqual([
      '@',
      '@',
      '@',
      undefined,
    ])
    expect([sheet.getCell('B3').fill, sheet.getCell('B4').fill]).toEqual([
      { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF1F0' } },
      undefined,
    ])
  })

  it('can be read again as it stands, in English too', async () => {
    const table = await readSheet({ bytes: Buffer.from('{"id":"007","name":"=x"}'), name: 'a.jsonl' })
    const problem = { line: 1, column: 'id', text: { zh: '重复', en: 'is repeated' } }
    const again = await readSheet({ bytes: await errorWorkbook(table, [problem], 'en'), name: 'a.xlsx' })
    expect(again.rows).toEqual([
      { line: 2, cells: { id: '007', name: '=x', Reason: '[line 1] id: is repeated' } },
    ])
  })
})

describe('templateWorkbook', () => {
  const definitions: ColumnDefinition[] = [
    { key: 'name', zh: '姓名', en: 'Full name', required: true },
    { key: 'phone', zh: '手机', en: 'Phone', aliases: ['电话'] },
  ]

  it('has a sheet to fill in, all text, and a sheet of instructions', async () => {
    const help = [{ zh: '每人一行。', en: 'One person a row.' }]
    const workbook = await openWorkbook(await templateWorkbook(definitions, 'zh', help))
    const [data, guide] = workbook.worksheets
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['导入数据', '填写说明'])
    expect([1, 2, 3].map((at) => data?.getCell(1, at).value)).toEqual(['*姓名', '手机', null])
    expect([data?.getColumn(1).numFmt, data?.getColumn(2).numFmt]).toEqual(['@', '@'])
    expect([2, 3].map((row) => [1, 2, 3].map((at) => guide?.getCell(row, at).value))).toEqual([
      ['姓名', '必填', 'Full name、name'],
      ['手机', '选填', 'Phone、phone、电话'],
    ])
    expect(guide?.lastRow?.getCell(1).value).toBe('每人一行。')
  })

  it.each(['zh', 'en'] as const)('is understood by our own reader when filled in: %s', async (language) => {
    const workbook = await openWorkbook(await templateWorkbook(definitions, language, []))
    workbook.worksheets[0]?.addRow(['张三', '13800000000'])
    const table = await readSheet({ bytes: Buffer.from(await workbook.xlsx.writeBuffer()), name: 'x.xlsx' })
    expect(mapColumns(table, definitions).rows).toEqual([
      { line: 2, cells: { name: '张三', phone: '13800000000' } },
    ])
  })
})
