import type { Context } from '#platform/context.ts'
import type { LinedRow } from '#platform/import.ts'
import type { RowProblem } from '#platform/sheets/index.ts'
import { registerFaults } from '../errors.ts'
import { mayImport } from '../policy.ts'
import { resolvePlaces } from './resolve-places.ts'
import { placePaths } from './place-within.ts'

/** The rows of an import whose place is unknown, or outside the places of the one who imports. */
export async function checkPlaces(
  ctx: Context,
  rows: readonly LinedRow<{ readonly place: string }>[],
  { column, verified }: { column: string; verified: boolean },
): Promise<RowProblem[]> {
  const places = await resolvePlaces(
    ctx,
    rows.map(({ row }) => row.place),
  )
  const paths = await placePaths(ctx, [...places.values()])
  return rows.flatMap(({ line, row }) => {
    const code = places.get(row.place)
    if (code === undefined) {
      return [{ line, column, text: filledText(registerFaults.place_unknown({ code: row.place })) }]
    }
    const decision = mayImport(ctx.actor, [paths.get(code) ?? []], { verified })
    return decision === true ? [] : [{ line, column, text: filledText(decision) }]
  })
}

function filledText(fault: { say(language: 'zh' | 'en'): string }) {
  return { zh: fault.say('zh'), en: fault.say('en') }
}
