import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { anonymous, type Actor } from './actor.ts'
import { Fault } from './errors.ts'
import { policyFaults } from './policy.ts'
import {
  canMove,
  defineStates,
  movesOf,
  presentState,
  transition,
  transitionAll,
  type Movable,
  type MoveDefinition,
} from './workflow.ts'

type State = 'draft' | 'submitted' | 'on_hold' | 'withdrawn'
type Move = 'submit' | 'return' | 'resubmit' | 'withdraw' | 'reopen'
interface Facts {
  readonly state: string
}

const label = (en: string) => ({ zh: `动作${en}`, en })
const move = (parts: Pick<MoveDefinition<State, Facts>, 'from' | 'to'>) => ({
  ...{ label: label(parts.to), sentence: { zh: `做了${parts.to}`, en: `did ${parts.to}` } },
  ...{ who: (actor: Actor) => (actor.name === '甲' ? (true as const) : policyFaults.not_yours()), ...parts },
})
const state = (en: string) => ({
  ...{
    staff: { zh: `内${en}`, en },
    public: { zh: `外${en}`, en: `public ${en}` },
    tone: 'neutral' as const,
  },
})

/** Made up for the test, on a table that is really there. */
const states = defineStates<State, Move, Facts>({
  ...{ noun: 'test.thing', table: 'exchange.posting', initial: 'draft' },
  states: {
    ...{ draft: state('draft'), submitted: state('submitted') },
    ...{ on_hold: state('on_hold'), withdrawn: state('withdrawn') },
  },
  moves: {
    submit: move({ from: ['draft'], to: 'submitted' }),
    return: { ...move({ from: ['submitted'], to: 'on_hold' }), needsReason: true },
    resubmit: move({ from: ['on_hold'], to: 'submitted' }),
    withdraw: move({ from: ['draft', 'submitted', 'on_hold'], to: 'withdrawn' }),
    reopen: move({ from: ['withdrawn'], to: 'draft' }),
  },
})
const STATES = Object.keys(states.states) as State[]
const MOVES = Object.keys(states.moves) as Move[]

const insider = actorWith({ name: '甲' })
const outsider = actorWith({ name: '乙' })

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await sql`insert into register.place (code, zh, level, valid_from) values ('000000', '中国', 'country', '1980-01-01')`.execute(
    product.source.db,
  )
})
afterAll(() => product.close())

async function makeThing(from: State = 'draft'): Promise<string> {
  const id = crypto.randomUUID()
  await sql`insert into exchange.posting (id, kind, title, place_code, source, state, created_at, updated_at)
    values (${id}, 'need', '事', '000000', 'self', ${from}, now(), now())`.execute(product.source.db)
  return id
}

async function read(id: string): Promise<Movable<Facts> & { stateReason: string | null }> {
  return product.source.db
    .selectFrom('exchange.posting')
    .select(['id', 'state', 'version', 'stateReason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Everything moves have left behind for a record, in their order. */
async function traces(id: string) {
  const { db } = product.source
  const audits = await db
    .selectFrom('platform.auditEntry')
    .select(['action', 'sentence', 'changes'])
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()
  const announcements = await sql<{ event: string; payload: unknown }>`
    select event, payload from platform.outbox where payload->>'id' = ${id} order by id`.execute(db)
  return { audits, announcements: announcements.rows }
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => (error instanceof Fault ? error.code : error))
}

interface Model {
  state: State
  version: number
  reason: string | null
  readonly moves: { move: Move; from: State; reason: string | undefined }[]
}

class TryMove implements fc.AsyncCommand<Model, { id: string }> {
  readonly move: Move
  readonly by: 'insider' | 'outsider'
  readonly reason: string | undefined

  constructor(move: Move, by: 'insider' | 'outsider', reason: string | undefined) {
    this.move = move
    this.by = by
    this.reason = reason
  }

  check = () => true

  expected(model: Model): string {
    const definition = states.moves[this.move]
    if (this.by === 'outsider') return 'policy.not_yours'
    if (!definition.from.includes(model.state)) return 'workflow.wrong_state'
    return definition.needsReason && !this.reason?.trim() ? 'workflow.reason_missing' : definition.to
  }

  async run(model: Model, { id }: { id: string }): Promise<void> {
    const record = await read(id)
    const step = { states, record, move: this.move, reason: this.reason }
    const actor = this.by === 'insider' ? insider : outsider
    const expected = this.expected(model)
    expect(await outcome(product.run(actor, (ctx) => transition(ctx, step)))).toBe(expected)
    if (STATES.includes(expected as State)) {
      model.moves.push({ move: this.move, from: model.state, reason: this.reason?.trim() })
      model.version++
      model.state = expected as State
      if (states.moves[this.move].needsReason) model.reason = this.reason ?? null
    }
    const { state, version, stateReason } = await read(id)
    expect({ state, version, stateReason }).toEqual({
      ...{ state: model.state, version: model.version, stateReason: model.reason },
    })
  }

  toString = () => `${this.by} ${this.move} ${JSON.stringify(this.reason)}`
}

const tracesOf = (id: string, model: Model) => ({
  audits: model.moves.map(({ move, from, reason }) => {
    const { sentence, to } = states.moves[move]
    return {
      action: `test.thing.${move}`,
      sentence: reason
        ? { zh: `${sentence.zh}，理由：${reason}`, en: `${sentence.en}; reason: ${reason}` }
        : sentence,
      changes: { state: [from, to] },
    }
  }),
  announcements: model.moves.map(({ move }) => ({
    ...{ event: `test.thing.${states.moves[move].to}`, payload: { id } },
  })),
})

describe('transition', () => {
  it('makes every move from the states it is for, and from no other', async () => {
    const results: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const from of STATES) {
      for (const move of MOVES) {
        const record = await read(await makeThing(from))
        const definition = states.moves[move]
        const made = product.run(insider, (ctx) => transition(ctx, { states, record, move, reason: '有误' }))
        results[`${from} ${move}`] = [await outcome(made), (await read(record.id)).state]
        const isAllowed = definition.from.includes(from)
        expected[`${from} ${move}`] = isAllowed
          ? [definition.to, definition.to]
          : ['workflow.wrong_state', from]
      }
    }
    expect(results).toEqual(expected)
  })

  it('leaves one entry and one announcement for each success, and nothing for a refusal', async () => {
    const command = fc
      .tuple(
        fc.constantFrom(...MOVES),
        fc.constantFrom('insider' as const, 'insider' as const, 'insider' as const, 'outsider' as const),
        fc.constantFrom(undefined, ' ', '材料不全'),
      )
      .map((parts) => new TryMove(...parts))
    await fc.assert(
      fc.asyncProperty(fc.commands([command], { maxCommands: 12 }), async (commands) => {
        const id = await makeThing()
        const model: Model = { state: 'draft', version: 1, reason: null, moves: [] }
        await fc.asyncModelRun(() => ({ model, real: { id } }), commands)
        expect(await traces(id)).toEqual(tracesOf(id, model))
      }),
      { numRuns: 40 },
    )
  })

  it('lets one of two win who move at once, and tells the other', async () => {
    const record = await read(await makeThing())
    const attempts = (['submit', 'withdraw', 'submit', 'withdraw'] as const).map((move) =>
      outcome(product.run(insider, (ctx) => transition(ctx, { states, record, move }))),
    )
    const results = await Promise.all(attempts)
    const { audits, announcements } = await traces(record.id)
    expect([
      results.filter((result) => result === 'workflow.changed_meanwhile').length,
      [audits.length, announcements.length],
      (await read(record.id)).version,
    ]).toEqual([3, [1, 1], 2])
  })

  it('undoes everything with its transaction', async () => {
    const record = await read(await makeThing())
    const work = product.run(insider, async (ctx) => {
      await transition(ctx, { states, record, move: 'submit' })
      throw policyFaults.not_yours()
    })
    expect(await outcome(work)).toBe('policy.not_yours')
    expect([await read(record.id), await traces(record.id)]).toEqual([
      { ...record, stateReason: null },
      { audits: [], announcements: [] },
    ])
  })
})

describe('transitionAll', () => {
  it('moves all, or none when one of them cannot', async () => {
    const ids = await Promise.all([makeThing(), makeThing(), makeThing()])
    const records = await Promise.all(ids.map(read))
    const all = (list: readonly Movable<Facts>[]) =>
      outcome(product.run(insider, (ctx) => transitionAll(ctx, { states, records: list, move: 'submit' })))
    const stale = { ...records[2]!, version: 9 }
    expect(await all([records[0]!, records[1]!, stale])).toBe('workflow.changed_meanwhile')
    expect((await Promise.all(ids.map(read))).map(({ state }) => state)).toEqual(['draft', 'draft', 'draft'])
    expect(await all(records)).toBe('submitted')
    expect((await Promise.all(ids.map(read))).map(({ state, version }) => [state, version])).toEqual([
      ['submitted', 2],
      ['submitted', 2],
      ['submitted', 2],
    ])
    expect(
      (await Promise.all(ids.map(traces))).map(({ audits, announcements }) => [
        audits.length,
        announcements.length,
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  it('takes as many statements for one record as for three', async () => {
    const count = async (size: number) => {
      const records = await Promise.all(Array.from({ length: size }, async () => read(await makeThing())))
      return product.countQueries(() =>
        product.run(insider, (ctx) => transitionAll(ctx, { states, records, move: 'submit' })),
      )
    }
    const counts = [await count(1), await count(3)]
    expect(counts).toEqual([5, 5])
  })
})

describe('what a reader is told', () => {
  it('is who before where, and the state in both languages', () => {
    const refusal = canMove(states, 'submit', insider, { state: 'on_hold' }) as Fault
    expect([refusal.code, refusal.params]).toEqual([
      'workflow.wrong_state',
      { state: '内on_hold', stateEn: 'on_hold', move: '动作submitted', moveEn: 'submitted' },
    ])
    expect((canMove(states, 'submit', anonymous, { state: 'on_hold' }) as Fault).code).toBe(
      'policy.not_yours',
    )
  })

  it('are the moves that are open to them', () => {
    expect([
      movesOf(states, insider, { state: 'submitted' }),
      movesOf(states, outsider, { state: 'submitted' }),
    ]).toEqual([['return', 'withdraw'], []])
  })

  it('is the label for staff or for everyone, in their language', async () => {
    const shown = await product.run(insider, async (ctx) => [
      presentState(ctx, states, 'draft', 'staff'),
      presentState({ ...ctx, language: 'en' }, states, 'draft', 'public'),
    ])
    expect(shown).toEqual([
      { code: 'draft', label: '内draft', tone: 'neutral' },
      { code: 'draft', label: 'public draft', tone: 'neutral' },
    ])
  })
})
