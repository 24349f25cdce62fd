import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auctionPrices } from './auction.ts'
import { maximise } from './maximise.ts'
import type { Network } from './network.ts'

interface Size {
  readonly rows: number
  readonly columns: number
  readonly wanted: number
  readonly seats: number
}

/** Every row against every column, profits drawn from a range so wide that equal ones do not occur. */
function drawn({ rows, columns, wanted, seats }: Size, seed: number): Network {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  const row = new Int32Array(rows).fill(wanted)
  return {
    ...{ rows, columns, capacity: 1 },
    first: Int32Array.from({ length: rows + 1 }, (_, q) => q * columns),
    column: Int32Array.from({ length: rows * columns }, (_, e) => e % columns),
    profit: Float64Array.from({ length: rows * columns }, () => next()),
    row: { min: row, max: row },
    col: { min: new Int32Array(columns), max: new Int32Array(columns).fill(seats) },
  }
}

const rangeOf = ({ profit }: Network) => Math.max(...profit) - Math.min(...profit)
const stepOf = (network: Network) => Math.ceil(rangeOf(network) / 2_000)

/** What the prices promise at most: seats sold at their price, and every row what it likes best beyond the prices. */
function promised({ rows, first, column, profit, row, col }: Network, price: Float64Array): number {
  let sum = col.max.reduce((all, seats, c) => all + seats * price[c]!, 0)
  for (let q = 0; q < rows; q++) {
    const pairs = Array.from({ length: first[q + 1]! - first[q]! }, (_, at) => first[q]! + at)
    const gains = pairs.map((e) => profit[e]! - price[column[e]!]!).sort((a, b) => b - a)
    sum += gains.slice(0, row.max[q]).reduce((all, gain) => all + gain, 0)
  }
  return sum
}

interface Bid {
  readonly row: number
  readonly value: number
}

/**
 * The same auction written down plainly: every column a sorted list, every choice a sort.
 *
 * @returns undefined where two bids for a column are equal, because then either may lose its seat
 */
function plainPrices(network: Network, mostBids: number): number[] | undefined {
  const { rows, columns, profit, row, col } = network
  const held: Bid[][] = Array.from({ length: columns }, () => [])
  const price = new Array<number>(columns).fill(0)
  const wanted = [...row.max]
  const waiting = Array.from({ length: rows }, (_, q) => q)
  let bids = 0
  for (let at = 0; at < waiting.length && bids < mostBids; at++) {
    const q = waiting[at]!
    const open = price
      .map((asked, c) => ({ c, value: profit[q * columns + c]! - asked }))
      .filter(({ c }) => !held[c]!.some((bid) => bid.row === q))
      .sort((a, b) => b.value - a.value)
    const taken = open.slice(0, wanted[q])
    const rest = open[taken.length]?.value ?? (taken.at(-1)?.value ?? 0) - rangeOf(network)
    wanted[q]! -= taken.length
    for (const { c } of taken) {
      bids++
      const offer = { row: q, value: profit[q * columns + c]! - rest + stepOf(network) }
      const sorted = [...held[c]!, offer].sort((a, b) => b.value - a.value)
      if (sorted.some(({ value }, place) => value === sorted[place + 1]?.value)) return undefined
      const lost = sorted.splice(col.max[c]!)
      held[c] = sorted
      for (const bid of lost) {
        wanted[bid.row]!++
        if (bid.row !== q) waiting.push(bid.row)
      }
      const lowest = sorted.at(-1)?.value ?? offer.value
      if (sorted.length >= col.max[c]!) price[c] = Math.max(price[c]!, lowest)
    }
  }
  return price
}

const size = fc.record({
  rows: fc.integer({ min: 2, max: 12 }),
  columns: fc.integer({ min: 3, max: 8 }),
  wanted: fc.integer({ min: 1, max: 3 }),
  seats: fc.integer({ min: 1, max: 4 }),
})
const seed = fc.integer({ min: 1, max: 1_000_000 })

describe('auctionPrices', () => {
  it('are those of the auction written down plainly', () => {
    fc.assert(
      fc.property(size, seed, (of, from) => {
        const network = drawn(of, from)
        const [asked, there] = [of.rows * of.wanted, of.columns * of.seats]
        const mostBids = (asked > there ? 8 : 60) * asked
        const plain = plainPrices(network, mostBids)
        fc.pre(plain !== undefined)
        expect([...auctionPrices(network)]).toEqual(plain)
      }),
      { numRuns: 400 },
    )
  })

  it('promise at most a step a seat more than the best there is, where seats suffice', () => {
    const roomy = size.filter(
      (of) => of.rows * of.wanted <= of.columns * of.seats && of.wanted < of.columns && of.rows > 2,
    )
    fc.assert(
      fc.property(roomy, seed, (of, from) => {
        const network = drawn(of, from)
        const { units } = maximise(network)!
        const best = units.reduce((sum, unit, e) => sum + unit * network.profit[e]!, 0)
        const excess = promised(network, auctionPrices(network)) - best
        expect(excess).toBeGreaterThanOrEqual(0)
        expect(excess).toBeLessThanOrEqual(of.rows * of.wanted * stepOf(network))
      }),
      { numRuns: 400 },
    )
  })

  it('are nought where every row gets what it likes best', () => {
    const network = drawn({ rows: 5, columns: 3, wanted: 1, seats: 6 }, 7)
    expect([...auctionPrices(network)]).toEqual([0, 0, 0])
  })
})
