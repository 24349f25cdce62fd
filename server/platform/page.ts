import { z } from 'zod'
import { defineFaults } from './errors.ts'

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

export const pageFaults = defineFaults('page', {
  wrong_cursor: {
    kind: 'invalid',
    zh: '翻页位置无效，请从第一页重新开始。',
    en: 'The page position is not valid; start again from the first page.',
    field: 'cursor',
  },
  words_and_changes: {
    kind: 'invalid',
    zh: '按关键词查找时不能同时使用 modifiedSince，请去掉其中一个。',
    en: 'A search by words cannot be combined with modifiedSince; leave one of them out.',
    field: 'modifiedSince',
  },
})

const keySchema = z.tuple([z.string(), z.string()])

/** The sort key of a list's last row: an instant or other text, and the id that breaks ties. */
export type CursorKey = readonly [at: string, id: string]

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws page.wrong_cursor */
export function decodeCursor(cursor: string): CursorKey {
  try {
    return keySchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw pageFaults.wrong_cursor()
  }
}

/** Cuts a list that was read with one row more than asked for. */
export function cutPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => CursorKey): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}
