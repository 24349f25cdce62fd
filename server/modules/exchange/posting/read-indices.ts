import type { z } from 'zod'
import { parseIndices, type NumericIndex } from '#matching'
import { Fault } from '#platform/errors.ts'
import { faults } from '../errors.ts'
import { INDICES_AT_MOST, type indicesRead, type TechnicalIndex } from './posting.contract.ts'

const NAME_CHARACTERS = 60

/**
 * Reads indices out of a text, one by one: `抗拉强度≥600MPa；温度 -40~85℃`. Keeps nothing.
 *
 * @throws exchange.indices_too_many, exchange.index_name_long, and what cannot be read with its position, at `text`
 */
export function readIndices({ text }: { text: string }): z.infer<typeof indicesRead> {
  const indices = parsed(text).map(technicalIndex)
  if (indices.length > INDICES_AT_MOST)
    throw faults.indices_too_many({ count: indices.length, most: INDICES_AT_MOST }, 'text')
  const long = indices.find(({ name }) => [...name].length > NAME_CHARACTERS)
  if (long) throw faults.index_name_long({ name: long.name, most: NAME_CHARACTERS }, 'text')
  return { indices }
}

function parsed(text: string): NumericIndex[] {
  try {
    return parseIndices(text)
  } catch (error) {
    // The core knows no fields.
    if (!(error instanceof Fault)) throw error
    throw new Fault(error.kind, error.code, error.text, error.params, 'text')
  }
}

/** An index as the contract has it. */
export function technicalIndex({ operator, required, upper, ...index }: NumericIndex): TechnicalIndex {
  return {
    ...index,
    op: operator,
    ...(upper === undefined ? {} : { upper }),
    ...(required ? { required } : {}),
  }
}
