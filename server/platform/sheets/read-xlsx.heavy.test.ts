import { describe, expect, it } from 'vitest'
import { readSheet, type ReadOptions } from './index.ts'
import { refusal, workbookBytes, workbookEntries, workbookZip, zipOf } from './testing.ts'

const read = (bytes: Buffer, options?: ReadOptions) => readSheet({ bytes, name: 'upload.xlsx' }, options)

const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row>`
const sheetOf = (cells: string) => `<sheetData>${header}<row r="2">${cells}</row></sheetData>`

describe('values', () => {
  it('reads every kind of cell as the text a user sees', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('名单')
      sheet.addRow(['文本', '数', '日期', '布尔', '富文本', '链接', '公式'])
      sheet.addRow([
        ' 张三 ',
        0.1 + 0.2,
        new Date(Date.UTC(2021, 11, 17)),
        true,
        { richText: [{ text: '中' }, { text: '国', font: { bold: true } }] },
        { text: '官网', hyperlink: 'https://example.org' },
        { formula: 'B2*10', result: 3 },
      ])
      sheet.addRow(['138', 1e21, new Date(Date.UTC(2021, 11, 17, 9, 30)), false, null, null, ''])
      sheet.getCell('B3').value = 123456789012345
      sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"'
      sheet.getCell('C3').numFmt = 'yyyy-mm-dd hh:mm'
    })
    expect(await read(bytes)).toEqual({
      format: 'xlsx',
      columns: ['文本', '数', '日期', '布尔', '富文本', '链接', '公式'],
      rows: [
        {
          line: 2,
          cells: {
            文本: '张三',
            数: '0.3',
            日期: '2021-12-17',
            布尔: '是',
            富文本: '中国',
            链接: '官网',
            公式: '3',
          },
        },
        {
          line: 3,
          cells: {
            文本: '138',
            数: '123456789012345',
            日期: '2021-12-17 09:30',
            布尔: '否',
            富文本: '',
            链接: '',
            公式: '',
          },
        },
      ],
      notes: [
        {
          code: 'formulas_cached',
          text: {
            zh: '有 1 个单元格是公式，取用了文件中保存的计算结果。',
            en: '1 cells hold formulas; the results stored in the file were taken.',
          },
        },
      ],
      problems: [],
    })
  })

  it('reports lost digits, formulas without a result, errors and impossible dates', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('名单')
      sheet.addRow(['证件号', '公式', '日期'])
      sheet.addRow([510101199001011234, { formula: 'A2+1' }, 1])
      sheet.addRow([510101900101123, { formula: 'B9', result: { error: '#REF!' } }, 9e6])
      sheet.getColumn(3).numFmt = 'yyyy-mm-dd'
    })
    const table = await read(bytes)
    expect(table.rows).toEqual([
      { line: 2, cells: { 证件号: '510101199001011000', 公式: '', 日期: '1900-01-01' } },
      { line: 3, cells: { 证件号: '510101900101123', 公式: '#REF!', 日期: '9000000' } },
    ])
    expect(table.problems).toEqual([
      {
        line: 2,
        column: '证件号',
        text: {
          zh: '单元格是数字，超过 15 位的部分已丢失；请把该列设为文本后重新填写',
          en: 'the cell is a number, digits are lost; set the column to text and type it again',
        },
      },
      {
        line: 2,
        column: '公式',
        text: {
          zh: '公式没有计算结果；请用 Excel 或 WPS 打开并保存，或改为填写数值',
          en: 'the formula has no stored result; open and save the file in Excel or WPS, or type the value',
        },
      },
      {
        line: 3,
        column: '公式',
        text: {
          zh: '单元格是错误值 #REF!；请改正公式或填写数值',
          en: 'the cell shows the error #REF!; correct the formula or type the value',
        },
      },
      {
        line: 3,
        column: '日期',
        text: {
          zh: '日期超出范围；请按 2021-12-17 的样式重新填写',
          en: 'the date is out of range; type it like 2021-12-17',
        },
      },
    ])
  })

  it('keeps all runs of inline rich text, no phonetic hints, entities once, cells without references', async () => {
    const strings =
      '<si><t>张三</t><rPh sb="0" eb="1"><t>zhāng</t></rPh></si><si><r><t>A&amp;amp;</t></r><r><t>B_x000A_</t></r></si>'
    const cells =
      '<c t="inlineStr"><is><r><t>前</t></r><r><t>后</t></r></is></c><c t="s"><v>0</v></c></row>' +
      '<row><c t="s"><v>1</v></c><c t="str"><v><![CDATA[<x>]]></v></c>'
    expect((await read(workbookZip(sheetOf(cells), strings))).rows).toEqual([
      { line: 2, cells: { a: '前后', b: '张三' } },
      { line: 3, cells: { a: 'A&amp;B', b: '<x>' } },
    ])
  })

  it('reads elements with a namespace prefix and the calendar of 1904', async () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c><x:c r="B1" t="str"><x:v>b</x:v></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2" s="1"><x:v>43085</x:v></x:c><x:c r="B2" t="d"><x:v>2021-12-17T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const entries = workbookEntries('').map((entry) => {
      if (entry.name === 'xl/worksheets/sheet1.xml') return { ...entry, data: sheet }
      const text = entry.data.toString()
      if (entry.name === 'xl/workbook.xml') {
        return { ...entry, data: text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') }
      }
      return {
        ...entry,
        data: text.replace(/(sharedStrings)" Target="[^"]*"/, 'styles" Target="/xl/styles.xml"'),
      }
    })
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const table = await read(zipOf([...entries, { name: 'xl/styles.xml', data: styles }]))
    expect(table.rows).toEqual([{ line: 2, cells: { a: '2021-12-17', b: '2021-12-17' } }])
  })
})

describe('sheets and headers', () => {
  const withHidden = () =>
    workbookBytes((workbook) => {
      workbook.addWorksheet('旧表', { state: 'hidden' }).addRows([
        ['a', 'b'],
        [1, 2],
      ])
      workbook.addWorksheet('名单').addRows([['姓名', '电话'], [], ['张三', '1']])
      workbook.addWorksheet('说明').addRow(['x'])
      workbook.getWorksheet('名单')!.getRow(3).hidden = true
    })

  it('reads the first visible sheet, skips empty rows and notes what it did', async () => {
    const table = await read(await withHidden())
    expect(table.rows).toEqual([{ line: 3, cells: { 姓名: '张三', 电话: '1' } }])
    expect(table.notes).toEqual([
      {
        code: 'other_sheets',
        text: {
          zh: '读取了工作表“名单”，没有读取：说明。',
          en: 'The sheet "名单" was read; not read: 说明.',
        },
      },
      {
        code: 'hidden_sheets',
        text: { zh: '跳过了隐藏的工作表：旧表。', en: 'Hidden sheets were skipped: 旧表.' },
      },
      {
        code: 'hidden_rows',
        text: {
          zh: '有 1 行在工作表中被隐藏，也一并读取了。',
          en: '1 rows are hidden in the sheet and were read as well.',
        },
      },
    ])
  })

  it('reads a named sheet and says which there are when it is missing', async () => {
    const bytes = await withHidden()
    expect((await read(bytes, { sheet: '旧表' })).columns).toEqual(['a', 'b'])
    expect(await refusal(read(bytes, { sheet: '甲' }))).toEqual({
      code: 'sheet.sheet_not_found',
      params: { sheet: '甲', names: '旧表, 名单, 说明' },
    })
  })

  it('takes merged titles above the header', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('名单')
      sheet.addRows([
        ['2024年名单'],
        ['填报单位：甲', null, '日期：'],
        ['姓名', '电话', '单位'],
        ['张三', '1', '甲'],
      ])
      sheet.mergeCells('A1:C1')
      sheet.mergeCells('A2:B2')
      sheet.mergeCells('C2:D2')
    })
    const table = await read(bytes)
    expect(table.columns).toEqual(['姓名', '电话', '单位'])
    expect(table.rows).toEqual([{ line: 4, cells: { 姓名: '张三', 电话: '1', 单位: '甲' } }])
    expect(table.notes.map((note) => note.text.zh)).toEqual(['第 3 行是表头，它上方的 2 行作为标题跳过。'])
  })

  it.each([
    ['beside names', ['姓名', '联系方式', null, '单位'], 'B1:C1', 1],
    ['beside one name', ['姓名', '联系方式', null], 'B1:C1', 1],
    ['from the row above', ['姓名', null], 'A1:A2', 2],
  ])('refuses merged cells in the header: %s', async (_, first, range, line) => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('名单')
      sheet.addRows([first, [null, '手机', '邮箱'], ['张三', '1', '2']])
      sheet.mergeCells(range)
    })
    expect(await refusal(read(bytes))).toEqual({
      code: 'sheet.header_merged',
      params: { line, ranges: range },
    })
  })

  it('reports data cells hidden by a merge', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('名单')
      sheet.addRows([
        ['单位', '姓名'],
        ['甲', '张三'],
        ['', '李四'],
      ])
      sheet.mergeCells('A2:A3')
    })
    expect((await read(bytes)).problems).toEqual([
      {
        line: 3,
        column: '单位',
        text: {
          zh: '单元格属于合并区域 A2:A3；请取消合并并逐行填写',
          en: 'the cell belongs to the merged range A2:A3; unmerge it and fill in every row',
        },
      },
    ])
  })

  it('refuses repeated and empty names, data without a name, no rows, too many rows', async () => {
    const of = (...rows: (string | null)[][]) => workbookBytes((book) => book.addWorksheet('S').addRows(rows))
    expect(await refusal(read(await of(['a', 'b', 'a'])))).toEqual({
      code: 'sheet.header_duplicate',
      params: { name: 'a' },
    })
    expect(await refusal(read(await of(['a', null, 'c'])))).toEqual({
      code: 'sheet.header_empty',
      params: { line: 1, column: 'B' },
    })
    expect(await refusal(read(await of(['a', 'b'], ['1', '2', '3'])))).toEqual({
      code: 'sheet.header_empty',
      params: { line: 1, column: 'C' },
    })
    expect(await refusal(read(await of()))).toEqual({ code: 'sheet.empty', params: {} })
    const three = await of(['a', 'b'], ['1', '2'], ['3', '4'])
    expect(await refusal(read(three, { maxRows: 1 }))).toEqual({
      code: 'sheet.too_many_rows',
      params: { max: 1 },
    })
    expect((await read(three, { maxRows: 2 })).rows).toHaveLength(2)
  })
})

describe('size', () => {
  it('reads 20,000 rows with every Chinese character whole', async () => {
    const bytes = await workbookBytes((book) => {
      const sheet = book.addWorksheet('S')
      sheet.addRow(['姓名', '单位', '电话'])
      for (let i = 0; i < 20_000; i++)
        sheet.addRow([`张三${i}`, `第${i}农村专业技术协会`, `${13_800_000_000 + i}`])
    })
    const table = await read(bytes)
    const expected = Array.from({ length: 20_000 }, (_, i) => ({
      line: i + 2,
      cells: { 姓名: `张三${i}`, 单位: `第${i}农村专业技术协会`, 电话: `${13_800_000_000 + i}` },
    }))
    expect(table.rows).toEqual(expected)
  })
})
