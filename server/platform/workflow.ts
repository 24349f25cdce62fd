import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Context } from './context.ts'
import type { DB } from './db/schema.generated.ts'
import { defineFaults } from './errors.ts'
import type { Text } from './i18n.ts'
import { announceAll } from './outbox.ts'
import { allow, type Decision } from './policy.ts'

export interface StateDefinition {
  /** What staff read. */
  readonly staff: Text
  /** What everyone else reads: often less than staff know. */
  readonly public: Text
  readonly tone: 'neutral' | 'active' | 'good' | 'attention' | 'ended'
}

export interface MoveDefinition<S extends string, R> {
  readonly from: readonly S[]
  readonly to: S
  readonly label: Text
  /** The history's sentence, without a subject: “发布了这条信息”. */
  readonly sentence: Text
  readonly who: (actor: Actor, record: R) => Decision
  /** Whether a reason must be given, kept with the record and shown to its owner. */
  readonly needsReason?: boolean
}

/** The states of one noun and the moves between them: data that is drawn, tested and read in one file. */
export interface StateTable<S extends string, M extends string, R> {
  readonly noun: string
  readonly table: keyof DB & string
  readonly initial: S
  readonly states: Readonly<Record<S, StateDefinition>>
  readonly moves: Readonly<Record<M, MoveDefinition<S, R>>>
}

export const workflowFaults = defineFaults('workflow', {
  wrong_state: {
    kind: 'conflict',
    zh: '当前状态是“{state}”，不能进行“{move}”。请刷新后查看最新状态。',
    en: 'The state is “{stateEn}”, so “{moveEn}” is not possible. Reload to see the latest state.',
  },
  changed_meanwhile: {
    kind: 'conflict',
    zh: '这条记录刚刚被其他人修改，请刷新后再试。',
    en: 'Somebody else has just changed this record. Reload and try again.',
  },
  reason_missing: {
    kind: 'invalid',
    zh: '请填写理由，对方会看到它。',
    en: 'Give a reason; the other side will read it.',
    field: 'reason',
  },
})

export function defineStates<S extends string, M extends string, R>(
  table: StateTable<S, M, R>,
): StateTable<S, M, R> {
  return table
}

/** Whether the actor may make the move now; the refusal says whether state or person is in the way. */
export function canMove<S extends string, M extends string, R extends { state: string }>(
  states: StateTable<S, M, R>,
  move: M,
  actor: Actor,
  record: R,
): Decision {
  const definition = states.moves[move]
  const decision = definition.who(actor, record)
  if (decision !== true) return decision
  if (definition.from.includes(record.state as S)) return true
  const state = states.states[record.state as S].staff
  return workflowFaults.wrong_state({
    state: state.zh,
    stateEn: state.en,
    move: definition.label.zh,
    moveEn: definition.label.en,
  })
}

export function movesOf<S extends string, M extends string, R extends { state: string }>(
  states: StateTable<S, M, R>,
  actor: Actor,
  record: R,
): M[] {
  return (Object.keys(states.moves) as M[]).filter((move) => canMove(states, move, actor, record) === true)
}

export interface Transition<S extends string, M extends string, R> {
  readonly states: StateTable<S, M, R>
  readonly record: Movable<R>
  readonly move: M
  readonly reason?: string | undefined
  /** Further columns written with the state, in camel case. */
  readonly changes?: Record<string, unknown>
}

export interface TransitionAll<S extends string, M extends string, R> extends Omit<
  Transition<S, M, R>,
  'record'
> {
  readonly records: readonly Movable<R>[]
}

export type Movable<R> = R & { id: string; state: string; version: number }

/**
 * The only way to change a state: checks who and from where, writes the row if nobody changed it meanwhile,
 * leaves the history's sentence and announces `<noun>.<state reached>`, e.g. `exchange.posting.published`.
 */
export async function transition<S extends string, M extends string, R extends { state: string }>(
  ctx: Context,
  step: Transition<S, M, R>,
): Promise<S> {
  const { record, ...rest } = step
  return transitionAll(ctx, { ...rest, records: [record] })
}

/** The same for many records at once: all of them move, or none. */
export async function transitionAll<S extends string, M extends string, R extends { state: string }>(
  ctx: Context,
  step: TransitionAll<S, M, R>,
): Promise<S> {
  const { states, records, move } = step
  const reason = step.reason?.trim()
  for (const record of records) allow(canMove(states, move, ctx.actor, record))
  const definition = states.moves[move]
  if (definition.needsReason && !reason) throw workflowFaults.reason_missing()
  const changes: Record<string, unknown> = { ...step.changes, state: definition.to, updatedAt: ctx.now }
  if (definition.needsReason) changes['stateReason'] = reason
  await writeStates(ctx, states.table, records, changes)
  await ctx.audit(
    ...records.map((record) => ({
      action: `${states.noun}.${move}`,
      subjectType: states.noun,
      subjectId: record.id,
      sentence: reason ? withReason(definition.sentence, reason) : definition.sentence,
      changes: { state: [record.state, definition.to] },
    })),
  )
  const event = `${states.noun}.${definition.to}`
  await announceAll(
    ctx.db,
    ctx.now,
    records.map(({ id }) => ({ event, payload: { id } })),
  )
  return definition.to
}

async function writeStates(
  ctx: Context,
  table: keyof DB & string,
  records: readonly { id: string; version: number }[],
  changes: Record<string, unknown>,
): Promise<void> {
  const ids = records.map(({ id }) => id)
  const versions = records.map(({ version }) => version)
  // The table is only known at run time, so Kysely cannot type its columns; every table of states has
  // id, state, version and updated_at.
  const result = await ctx.db
    .updateTable(table as 'exchange.posting')
    .set({ ...changes, version: sql<number>`version + 1` })
    .where(sql<boolean>`(id, version) in (select * from unnest(${ids}::uuid[], ${versions}::int[]))`)
    .executeTakeFirst()
  if (result.numUpdatedRows !== BigInt(records.length)) throw workflowFaults.changed_meanwhile()
}

function withReason(sentence: Text, reason: string): Text {
  return { zh: `${sentence.zh}，理由：${reason}`, en: `${sentence.en}; reason: ${reason}` }
}

/** A state as it is sent: the label staff or everyone else reads, in the reader's language. */
export function presentState<S extends string, M extends string, R>(
  ctx: Context,
  states: StateTable<S, M, R>,
  code: string,
  audience: 'staff' | 'public',
): { code: string; label: string; tone: StateDefinition['tone'] } {
  const state = states.states[code as S]
  return { code, label: state[audience][ctx.language], tone: state.tone }
}
