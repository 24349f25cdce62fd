import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { workflowFaults } from '#platform/workflow.ts'
import { faults } from '../errors.ts'
import { eventPolicy } from '../policy.ts'
import type { HeldFiguresInput } from './event.contract.ts'
import { heldFiguresOf, lockEvent } from './event.queries.ts'

type Figure = HeldFiguresInput['figures'][number]

/**
 * Enters what came of an event that was held, each figure with its evidence if there is any; what was entered before
 * stands in the history.
 *
 * @throws events.not_held, events.figure_repeated, events.file_unknown, workflow.changed_meanwhile
 */
export async function recordHeldFigures(ctx: Context, id: string, input: HeldFiguresInput): Promise<void> {
  const event = await lockEvent(ctx, id)
  allow(eventPolicy.recordFigures(ctx.actor, event))
  if (event.state !== 'held') throw faults.not_held()
  if (event.version !== input.version) throw workflowFaults.changed_meanwhile()
  const before = await heldFiguresOf(ctx, id)
  await checkFigures(ctx, input.figures, new Set(before.map(({ fileId }) => fileId)))
  await ctx.db.deleteFrom('events.heldFigure').where('eventId', '=', id).execute()
  const rows = input.figures.map((figure) => ({
    eventId: id,
    ...figure,
    recordedBy: ctx.actor.accountId,
    recordedAt: ctx.now,
  }))
  if (rows.length > 0) await ctx.db.insertInto('events.heldFigure').values(rows).execute()
  await ctx.db
    .updateTable('events.event')
    .set({ version: event.version + 1, updatedAt: ctx.now })
    .where('id', '=', id)
    .execute()
  await ctx.audit({
    action: 'events.event.record_figures',
    subjectType: 'events.event',
    subjectId: id,
    sentence: { zh: '填写了活动的举办成效', en: 'entered what came of the event' },
    changes: { figures: [valuesOf(before), valuesOf(input.figures)] },
  })
  await ctx.announce('events.event.changed', { id })
}

function valuesOf(figures: readonly { kind: string; value: unknown }[]): Record<string, number> {
  return Object.fromEntries(figures.map(({ kind, value }) => [kind, Number(value)]))
}

/** A file is evidence if the same account uploaded it, or if it is here already. */
async function checkFigures(
  ctx: Context,
  figures: readonly Figure[],
  known: ReadonlySet<string | null>,
): Promise<void> {
  for (const [index, { kind }] of figures.entries()) {
    const isRepeated = figures.findIndex((other) => other.kind === kind) < index
    if (isRepeated) throw faults.figure_repeated({}, `figures.${index}.kind`)
  }
  const fresh = figures.flatMap(({ fileId }) => (fileId === null || known.has(fileId) ? [] : [fileId]))
  if (fresh.length === 0) return
  const own = await ctx.db
    .selectFrom('platform.file')
    .select('id')
    .where('id', 'in', fresh)
    .where((eb) => (ctx.actor.kind === 'system' ? eb.lit(true) : eb('createdBy', '=', ctx.actor.accountId)))
    .execute()
  const found = new Set(own.map((file) => file.id))
  const lost = figures.findIndex(({ fileId }) => fresh.includes(fileId ?? '') && !found.has(fileId ?? ''))
  if (lost >= 0) throw faults.file_unknown({}, `figures.${lost}.fileId`)
}
