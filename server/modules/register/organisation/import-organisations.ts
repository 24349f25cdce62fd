import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { announceRegistered } from '../announce-registered.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import { requirePlaces } from '../place/resolve-places.ts'
import { placePaths } from '../place/place-within.ts'
import { mayImport } from '../policy.ts'
import { insertOrganisations, type NewOrganisation } from './insert-organisations.ts'

/**
 * Takes in organisations by the thousand: officers those of their places, the product itself any;
 * as `verified`, without a second officer, administrators alone.
 * Announces `register.organisation.verified` for each where `verified`, else `register.organisation.registered`.
 *
 * @returns their ids, in the order given
 * @throws register.credit_code_taken, register.place_unknown, register.code_unknown
 */
export async function importOrganisations(
  ctx: Context,
  rows: readonly NewOrganisation[],
  options: { verified?: boolean } = {},
): Promise<string[]> {
  const verified = options.verified ?? false
  const places = rows.map((row) => row.placeCode)
  await requirePlaces(ctx, places)
  allow(mayImport(ctx.actor, (await placePaths(ctx, places)).values(), { verified }))
  await requireCodes(
    ctx,
    'industry',
    rows.map((row) => row.industryCode),
  )
  const ids = await insertOrganisations(ctx, rows, { verified })
  await announceRegistered(ctx, 'register.organisation', { ids, verified })
  return ids
}
