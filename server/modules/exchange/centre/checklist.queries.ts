import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { CentreRow } from './centre.queries.ts'
import { checklistOf, type ChecklistItem } from './checklist.rules.ts'

/** What is kept of an item of the checklist at a centre. */
interface KeptItem {
  readonly fulfilledOn: string
  readonly validTo: string | null
  readonly lapsedOn: string | null
}

export type Condition = 'missing' | 'met' | 'lapsed'

/** An item holds from its fulfilment until its last day, or until somebody recorded that it has lapsed. */
export function conditionOf(kept: KeptItem | undefined, today: string): Condition {
  if (!kept) return 'missing'
  return kept.lapsedOn !== null || (kept.validTo !== null && kept.validTo < today) ? 'lapsed' : 'met'
}

/** The items kept of a centre, by code. */
export async function keptItems(ctx: Context, centreId: string) {
  const rows = await ctx.db
    .selectFrom('exchange.centreItem')
    .selectAll()
    .where('centreId', '=', centreId)
    .execute()
  return new Map(rows.map((row) => [row.item, row]))
}

/** The evidence of a centre's items that was not taken out, oldest first. */
export async function evidenceOf(ctx: Context, centreId: string) {
  return ctx.db
    .selectFrom('exchange.centreEvidence as evidence')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select(['evidence.id', 'evidence.item', 'evidence.note', 'evidence.createdAt', 'evidence.fileId'])
    .select('file.name as fileName')
    .where('evidence.centreId', '=', centreId)
    .where('evidence.removedAt', 'is', null)
    .orderBy('evidence.createdAt')
    .orderBy('evidence.id')
    .execute()
}

interface Standing {
  readonly checklist: readonly ChecklistItem[]
  /** Items that are not fulfilled today. */
  readonly unmet: readonly ChecklistItem[]
  /** Items that are not fulfilled today or have no evidence. */
  readonly incomplete: readonly ChecklistItem[]
}

/** How a centre stands by the checklist in force today. */
export async function standingOf(ctx: Context, centre: CentreRow): Promise<Standing> {
  const checklist = await checklistOf(ctx, centre.placeCode)
  const kept = await keptItems(ctx, centre.id)
  const proven = new Set((await evidenceOf(ctx, centre.id)).map(({ item }) => item))
  const today = dayOf(ctx.now)
  const isMet = ({ code }: ChecklistItem) => conditionOf(kept.get(code), today) === 'met'
  return {
    checklist,
    unmet: checklist.filter((item) => !isMet(item)),
    incomplete: checklist.filter((item) => !isMet(item) || !proven.has(item.code)),
  }
}
