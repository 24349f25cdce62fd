import type { Cell, Style } from 'exceljs'
import {
  dayAsUtc,
  isPlainNumber,
  looksLikeFormula,
  valueText,
  yuanText,
  type CellKind,
  type CellValue,
} from './cell-value.ts'

export const TEXT_FORMAT = '@'

/**
 * A style for cells at large and the same with the text format. Cells share these objects and never change
 * them: exceljs finds the number of a style it has seen at once, and builds XML for each one it has not.
 */
export interface Look {
  readonly plain: Partial<Style>
  readonly text: Partial<Style>
}

export function lookOf(style: Partial<Style>): Look {
  return { plain: style, text: { ...style, numFmt: TEXT_FORMAT } }
}

const BARE = lookOf({})
const MONEY: Partial<Style> = { numFmt: '#,##0.00' }
const DATE: Partial<Style> = { numFmt: 'yyyy-mm-dd' }
/** What one cell may hold; Excel repairs away a file with more. */
const MAX_CELL_CHARACTERS = 32_767
/** Digit runs that are names, not amounts: ID and credit codes, phones, account numbers, codes with a leading zero. */
const ID_LIKE = /^(?:\+?\d[\d\- ]{6,}[\dXx]|0\d+|[0-9A-Z]{18})$/

/** Puts a value into a cell. Text is never a formula: it is written as a string, and as text format where it looks like one. */
export function setCell(cell: Cell, value: CellValue, kind: CellKind): void {
  if (value === null || value === undefined || value === '') return
  if (kind === 'money' && (typeof value === 'bigint' || typeof value === 'number')) {
    setNumber(cell, yuanText(value), MONEY)
  } else if (kind === 'date') {
    setDate(cell, valueText(value, kind))
  } else if (kind === 'number' && typeof value !== 'boolean') {
    setNumber(cell, String(value), BARE.plain)
  } else {
    setText(cell, valueText(value, kind))
  }
}

function setNumber(cell: Cell, text: string, style: Partial<Style>): void {
  if (!isPlainNumber(text)) return setText(cell, text)
  cell.value = Number(text)
  cell.style = style
}

function setDate(cell: Cell, text: string): void {
  const day = dayAsUtc(text)
  if (!day || day.getUTCFullYear() < 1901) return setText(cell, text)
  cell.value = day
  cell.style = DATE
}

export function setText(cell: Cell, text: string, look: Look = BARE): void {
  cell.value = xmlText(text)
  cell.style = looksLikeFormula(text) || isIdLike(text) ? look.text : look.plain
}

export function isIdLike(text: string): boolean {
  return ID_LIKE.test(text)
}

/** A text that XML and Excel accept: no characters outside XML 1.0, `_x000D_` kept literal, not too long. */
function xmlText(text: string): string {
  const allowed = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return allowed.length <= MAX_CELL_CHARACTERS ? allowed : `${allowed.slice(0, MAX_CELL_CHARACTERS - 1)}…`
}
