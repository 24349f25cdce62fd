import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import type ExcelJS from 'exceljs'
import type { Language, Text } from '#platform/i18n.ts'
import type { ColumnDefinition } from './table.ts'
import { addPrintedSheet, finishWorkbook, startWorkbook, textColumns, writeHeader } from './write-xlsx.ts'
import { setText } from './xlsx-cell.ts'

const DATA_SHEET: Text = { zh: '导入数据', en: 'Data' }
const HELP_SHEET: Text = { zh: '填写说明', en: 'How to fill in' }
const HELP_HEADERS = {
  zh: ['列名', '是否必填', '也可写作'],
  en: ['Column', 'Required', 'Also accepted'],
} as const
const REQUIRED: Text = { zh: '必填', en: 'required' }
const OPTIONAL: Text = { zh: '选填', en: 'optional' }
const GENERAL_HELP: readonly Text[] = [
  {
    zh: '请在第一个工作表中填写，一行一条；不要改动列名，不要合并单元格。带 * 的列必填。',
    en: 'Fill in the first sheet, one record a row; keep the column names and merge no cells. Columns with * are required.',
  },
  {
    zh: '各列均为文本格式，证件号码、手机号会按填写的样子保存；日期请写成 2021-12-17。',
    en: 'All columns are text, so ID and phone numbers stay as typed; write dates like 2021-12-17.',
  },
]
const MIN_WIDTH = 12

/** An import template: a sheet with the column names, required ones marked `*`, and a sheet that says how to fill it in. */
export async function templateWorkbook(
  columns: readonly ColumnDefinition[],
  language: Language,
  help: readonly Text[],
): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const workbook = await startWorkbook(stream)
  const data = addPrintedSheet(workbook, { name: DATA_SHEET[language], headerRow: 1 })
  const headers = columns.map((column) => `${column.required ? '*' : ''}${column[language]}`)
  data.columns = headers.map((header) => ({ width: Math.max(MIN_WIDTH, header.length * 2 + 4) }))
  textColumns(data, [...headers.keys()])
  writeHeader(data, headers)
  data.commit()
  const guide = addPrintedSheet(workbook, { name: HELP_SHEET[language], headerRow: 1 })
  writeGuide(guide, { columns, language, help })
  await finishWorkbook(workbook, finished(stream))
  return bytes
}

interface Guide {
  readonly columns: readonly ColumnDefinition[]
  readonly language: Language
  readonly help: readonly Text[]
}

function writeGuide(sheet: ExcelJS.Worksheet, { columns, language, help }: Guide): void {
  sheet.columns = [{ width: 28 }, { width: 14 }, { width: 60 }]
  writeHeader(sheet, HELP_HEADERS[language])
  for (const column of columns) {
    const other = language === 'zh' ? column.en : column.zh
    const also = [other, column.key, ...(column.aliases ?? [])].join(language === 'zh' ? '、' : ', ')
    addTexts(sheet, [column[language], (column.required ? REQUIRED : OPTIONAL)[language], also])
  }
  addTexts(sheet, [])
  for (const text of [...GENERAL_HELP, ...help]) addTexts(sheet, [text[language]])
}

function addTexts(sheet: ExcelJS.Worksheet, texts: readonly string[]): void {
  const row = sheet.addRow([])
  for (const [index, text] of texts.entries()) setText(row.getCell(index + 1), text)
  row.commit()
}
