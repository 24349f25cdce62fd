import { globSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StateTable } from '#platform/workflow.ts'
import { openTestProduct, type TestProduct } from './testing.ts'

type AnyTable = StateTable<string, string, never>

const folder = join(import.meta.dirname, 'modules')
const files = globSync('**/*.states.ts', { cwd: folder }).sort()

let product: TestProduct
let tables: AnyTable[]
beforeAll(async () => {
  product = await openTestProduct()
  const loaded = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  )
  tables = loaded.flatMap((exported) => Object.values(exported).filter(isStateTable))
})
afterAll(() => product.close())

function isStateTable(value: unknown): value is AnyTable {
  return (
    typeof value === 'object' && value !== null && 'noun' in value && 'moves' in value && 'initial' in value
  )
}

function reachable({ initial, moves }: AnyTable): string[] {
  const found = new Set([initial])
  for (const state of found) {
    for (const move of Object.values(moves)) if (move.from.includes(state)) found.add(move.to)
  }
  return [...found].sort()
}

/** The texts in the CHECK of a table's state column. */
async function checkedStates(table: string): Promise<string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(c.oid) as definition from pg_constraint c
    where c.conrelid = ${table}::regclass and c.contype = 'c' and array_length(c.conkey, 1) = 1
      and c.conkey[1] = (select attnum from pg_attribute where attrelid = c.conrelid and attname = 'state')`.execute(
    product.source.db,
  )
  return [...(rows[0]?.definition ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '').sort()
}

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0`.execute(
    product.source.db,
  )
  return rows.map(({ name }) => name)
}

describe('the state tables of the modules', () => {
  it('are found: every file of states exports one', () => {
    expect([tables.length, files.length >= 6]).toEqual([files.length, true])
    expect(new Set(tables.map(({ noun }) => noun)).size).toBe(tables.length)
  })

  it('stand on tables with the columns a move writes', async () => {
    for (const { noun, table, moves } of tables) {
      const asksReason = Object.values(moves).some((move) => move.needsReason)
      const needed = ['id', 'state', 'version', 'updated_at', ...(asksReason ? ['state_reason'] : [])]
      const present = await columnsOf(toSnake(table))
      expect({ noun, columns: needed.filter((name) => present.includes(name)) }).toEqual({
        noun,
        columns: needed,
      })
    }
  })

  it('list exactly the states the database accepts', async () => {
    for (const { noun, table, states } of tables) {
      expect({ noun, states: Object.keys(states).sort() }).toEqual({
        ...{ noun, states: await checkedStates(toSnake(table)) },
      })
    }
  })

  it('reach every state from the first, and move only between their own', () => {
    for (const table of tables) {
      const own = Object.keys(table.states).sort()
      expect({ noun: table.noun, states: reachable(table) }).toEqual({ noun: table.noun, states: own })
      const named = Object.values(table.moves).flatMap((move) => [...move.from, move.to])
      expect(named.filter((state) => !own.includes(state))).toEqual([])
    }
  })

  it('say everything in both languages', () => {
    const texts = tables.flatMap(({ states, moves }) => [
      ...Object.values(states).flatMap((state) => [state.staff, state.public]),
      ...Object.values(moves).flatMap((move) => [move.label, move.sentence]),
    ])
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/^[\x20-\x7e]+$/.test(en))).toEqual(
      [],
    )
  })
})

function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
