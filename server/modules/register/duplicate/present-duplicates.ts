import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { placeNames } from '../place/place-names.ts'
import type { DuplicateRow, duplicatesSchema } from './duplicate.contract.ts'

/** Candidate pairs as replies carry them, places by name. */
export async function presentDuplicates(
  ctx: Context,
  rows: readonly DuplicateRow[],
): Promise<z.infer<typeof duplicatesSchema>> {
  const places = await placeNames(
    ctx,
    rows.flatMap((row) => [row.firstPlace, row.secondPlace]),
  )
  const side = (id: string, name: string, placeCode: string, registeredAt: string) => {
    return { id, name, placeCode, place: places.get(placeCode) ?? placeCode, registeredAt }
  }
  return {
    items: rows.map((row) => ({
      reason: row.sameName ? 'same_name' : 'similar_name',
      similarity: Math.round(row.similarity * 100) / 100,
      first: side(row.firstId, row.firstName, row.firstPlace, row.firstRegisteredAt),
      second: side(row.secondId, row.secondName, row.secondPlace, row.secondRegisteredAt),
    })),
  }
}
