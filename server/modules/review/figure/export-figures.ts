import { PassThrough, type Readable } from 'node:stream'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Figure, FigureKind, FigureScope } from '#platform/figure.ts'
import type { Language, Text } from '#platform/i18n.ts'
import { writeCsv, type WriteRow, type WriteRows } from '#platform/sheets/index.ts'
import type { PlaceLookup } from '../places.ts'
import type { FigureValue } from './compute-figures.ts'
import { formatFigure, publishedValue } from './format-figure.ts'
import { eachCountedRows } from './list-counted-rows.ts'

export const KIND_NAMES: Readonly<Record<FigureKind, Text>> = {
  S: { zh: '期末存量', en: 'stock at the end of the period' },
  F: { zh: '期内发生', en: 'flow over the period' },
}

type ColumnKind = 'text' | 'number'
type ColumnTable = readonly (readonly [key: string, kind: ColumnKind, name: Text])[]

const FIGURE_COLUMNS: ColumnTable = [
  ['ref', 'text', { zh: '编号', en: 'ref' }],
  ['id', 'text', { zh: '标识', en: 'id' }],
  ['name', 'text', { zh: '指标', en: 'figure' }],
  ['value', 'number', { zh: '数值', en: 'value' }],
  ['unit', 'text', { zh: '单位', en: 'unit' }],
  ['stated', 'text', { zh: '表述', en: 'stated as' }],
  ['kind', 'text', { zh: '类型', en: 'kind' }],
  ['rows', 'number', { zh: '明细条数', en: 'rows' }],
  ['from', 'text', { zh: '开始日期', en: 'from' }],
  ['to', 'text', { zh: '截止日期', en: 'to' }],
  ['placeCode', 'text', { zh: '地区代码', en: 'place code' }],
]

const ROW_COLUMNS: ColumnTable = [
  ['id', 'text', { zh: '记录标识', en: 'record id' }],
  ['label', 'text', { zh: '记录', en: 'record' }],
  ['placeCode', 'text', { zh: '地区代码', en: 'place code' }],
  ['place', 'text', { zh: '地区', en: 'place' }],
  ['day', 'text', { zh: '日期', en: 'day' }],
]

const AMOUNT_COLUMN: ColumnTable = [['amount', 'number', { zh: '金额（元）', en: 'amount (CNY)' }]]

function columnsIn(language: Language, table: ColumnTable) {
  return table.map(([key, kind, name]) => ({ key, kind, header: name[language] }))
}

/** Figures as CSV for spreadsheets; values are exact, amounts in yuan. */
export function figuresCsv(
  ctx: Pick<Context, 'language' | 'log'>,
  scope: Pick<FigureScope, 'from' | 'to' | 'placeCode'>,
  values: readonly FigureValue[],
): Readable {
  const { language } = ctx
  const rows = values.map((value) => ({
    ...{ ref: value.ref, id: value.id, name: value.name[language], rows: value.rows },
    value: publishedValue(value.value, value),
    unit: value.measure === 'amount' ? value.unit.code : value.unit[language],
    stated: formatFigure(value.value, value, language),
    kind: KIND_NAMES[value.kind][language],
    ...{ from: scope.from, to: scope.to, placeCode: scope.placeCode ?? '' },
  }))
  return csvStream(ctx, columnsIn(language, FIGURE_COLUMNS), rows)
}

/** The rows behind a figure as CSV, with code and name of each row's place; amounts in yuan. */
export function countedRowsCsv(
  ctx: Context,
  figure: Figure,
  scope: FigureScope,
  places: PlaceLookup,
): Readable {
  const table = figure.measure === 'amount' ? [...ROW_COLUMNS, ...AMOUNT_COLUMN] : ROW_COLUMNS
  return csvStream(ctx, columnsIn(ctx.language, table), namedRows(ctx, figure, scope, places))
}

async function* namedRows(
  ctx: Context,
  figure: Figure,
  scope: FigureScope,
  places: PlaceLookup,
): AsyncGenerator<WriteRow> {
  for await (const rows of eachCountedRows(ctx, figure, scope)) {
    const names = await places.names(ctx, [...new Set(rows.map((row) => row.placeCode))])
    for (const { id, label, placeCode, at, amount } of rows) {
      const place = names.get(placeCode) ?? ''
      const yuan = amount === undefined ? '' : publishedValue(amount.toString(), figure)
      yield { id, label, placeCode, place, day: dayText(at), amount: yuan }
    }
  }
}

/** The day of an instant in Asia/Shanghai; a day stays as it is. */
function dayText(at: string): string {
  return at.length === 10 ? at : dayOf(at)
}

function csvStream(
  ctx: Pick<Context, 'log'>,
  columns: Parameters<typeof writeCsv>[0],
  rows: WriteRows,
): Readable {
  const stream = new PassThrough()
  // The reply has begun: a failure can only cut it off, which the reader's client notices.
  writeCsv(columns, rows, stream).catch((error: unknown) => ctx.log.warn({ err: error }, 'export cut off'))
  return stream
}
