import type { Context } from '#platform/context.ts'
import { findOrganisations, findPeople, placeNames, resolveParties } from '#register'
import { faults } from '../errors.ts'
import type { PostingDetails, PostingInput, TechnicalIndex } from './posting.contract.ts'

/**
 * Refuses indices that no figure can meet, and places that are none.
 *
 * @throws exchange.index_range, exchange.index_tolerance, exchange.region_unknown, each at its field
 */
export async function checkLimits(
  ctx: Context,
  { indices = [], regions = [] }: PostingDetails,
): Promise<void> {
  for (const [row, index] of indices.entries()) checkIndex(index, `details.indices.${row}`)
  const known = await placeNames(ctx, regions)
  const unknown = regions.findIndex((code) => !known.has(code))
  if (unknown >= 0) throw faults.region_unknown({ code: regions[unknown]! }, `details.regions.${unknown}`)
}

function checkIndex({ op, value, upper }: TechnicalIndex, field: string): void {
  const isRange = op === 'between'
  if (isRange !== (upper !== undefined) || (upper !== undefined && upper < value))
    throw faults.index_range({}, `${field}.upper`)
  if (op === 'tolerance' && value < 0) throw faults.index_tolerance({}, `${field}.value`)
}

/**
 * Whom a posting declares not to work with, as ids of owners: named by id, or an organisation by name or credit code.
 *
 * @throws exchange.conflict_unknown at the entry that the register does not know
 */
export async function resolveConflicts(
  ctx: Context,
  conflicts: PostingInput['conflicts'],
): Promise<string[]> {
  if (conflicts.length === 0) return []
  const named = await resolveParties(
    ctx,
    conflicts.map(({ name }) => ({ name, creditCode: name })),
  )
  const ids = conflicts.flatMap(({ id }) => id ?? [])
  const organisations = await findOrganisations(ctx, ids)
  const people = await findPeople(ctx, ids)
  const found = conflicts.map(({ id, name }, row) => {
    const owner = id === null ? named[row] : organisations.has(id) || people.has(id) ? id : undefined
    if (!owner) throw faults.conflict_unknown({ name }, `conflicts.${row}`)
    return owner
  })
  return [...new Set(found)]
}

/** The organisations that rows name as conflicts, by the name or credit code they are named by. */
export async function resolveNamed(
  ctx: Context,
  rows: readonly { readonly conflicts: readonly string[] }[],
): Promise<Map<string, string>> {
  const names = [...new Set(rows.flatMap(({ conflicts }) => conflicts))]
  const found = await resolveParties(
    ctx,
    names.map((name) => ({ name, creditCode: name })),
  )
  return new Map(names.flatMap((name, at) => (found[at] ? [[name, found[at]] as const] : [])))
}
