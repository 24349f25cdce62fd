import type { Network } from './network.ts'

/** A bid is below this share of the range of profits too high at most. */
const STEP = 1 / 2_000
/** The auction ends after so many bids for each seat: where seats are too few, prices would rise for ever, so few. */
const MOST_BIDS_FOR_A_SEAT = 60
const FEW_BIDS_FOR_A_SEAT = 8

/**
 * Finds prices of columns at which what rows like best and what columns can take nearly agree (Bertsekas' auction
 * with several seats a row and a column). They only save work: the search that follows is exact from any prices.
 */
export function auctionPrices(network: Network): Float64Array {
  const auction = open(network)
  const waiting = Array.from({ length: network.rows }, (_, row) => row)
  for (let at = 0; at < waiting.length && auction.bidsLeft > 0; at++) {
    for (const outbid of bid(auction, waiting[at]!)) if (outbid !== waiting[at]) waiting.push(outbid)
  }
  return auction.price
}

interface Auction {
  readonly network: Network
  readonly price: Float64Array
  readonly step: number
  readonly range: number
  /** By column the bids it holds, a heap with the lowest on top. */
  readonly bids: readonly { readonly value: number; readonly pair: number }[][]
  readonly seats: Int32Array
  /** By pair whether its row holds its column. */
  readonly isHeld: Uint8Array
  readonly rowOf: Int32Array
  readonly wanted: Int32Array
  readonly best: Int32Array
  readonly values: Float64Array
  bidsLeft: number
}

function open(network: Network): Auction {
  const { rows, columns, first, column, profit, capacity, row, col } = network
  let [low, high] = [Infinity, -Infinity]
  for (const value of profit) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const range = Math.max(high - low, 1)
  const seats = col.max.map((max) => Math.floor(max / capacity))
  const wanted = row.max.map((max) => Math.ceil(max / capacity))
  const rowOf = new Int32Array(column.length)
  for (let q = 0; q < rows; q++) rowOf.fill(q, first[q], first[q + 1])
  const most = wanted.reduce((a, b) => Math.max(a, b), 0)
  return {
    ...{ network, range, wanted, rowOf },
    price: new Float64Array(columns),
    step: Math.ceil(range * STEP),
    bids: Array.from({ length: columns }, () => []),
    seats,
    isHeld: new Uint8Array(column.length),
    best: new Int32Array(most + 1),
    values: new Float64Array(most + 1),
    bidsLeft: (sum(wanted) > sum(seats) ? FEW_BIDS_FOR_A_SEAT : MOST_BIDS_FOR_A_SEAT) * sum(wanted),
  }
}

/**
 * Lets a row bid for the seats it lacks: for each as much as makes it no better than the best column it leaves out.
 *
 * @returns the rows that lose a seat
 */
function bid(auction: Auction, row: number): number[] {
  const { network, best, values, wanted, step, range } = auction
  const { profit } = network
  const lost: number[] = []
  const count = pickBest(auction, row)
  const seats = Math.min(count, wanted[row]!)
  const rest = count > seats ? values[seats]! : values[Math.max(0, seats - 1)]! - range
  for (let at = 0; at < seats; at++) {
    const pair = best[at]!
    auction.bidsLeft--
    auction.isHeld[pair] = 1
    const outbid = place(auction, { pair, value: profit[pair]! - rest + step })
    if (outbid >= 0) lost.push(outbid)
  }
  wanted[row]! -= seats
  return lost
}

/** The pairs the row does not hold, best first, one more than it wants. */
function pickBest({ network, price, best, values, isHeld, wanted }: Auction, row: number): number {
  const { first, column, profit } = network
  const most = wanted[row]! + 1
  let count = 0
  for (let e = first[row]!; e < first[row + 1]!; e++) {
    const value = profit[e]! - price[column[e]!]!
    if (isHeld[e] === 1 || (count === most && value <= values[count - 1]!)) continue
    let at = count === most ? count - 1 : count++
    for (; at > 0 && value > values[at - 1]!; at--) {
      values[at] = values[at - 1]!
      best[at] = best[at - 1]!
    }
    values[at] = value
    best[at] = e
  }
  return count
}

/** @returns the row that loses its seat for it, -1 when there is none */
function place(auction: Auction, offer: { readonly pair: number; readonly value: number }): number {
  const { network, bids, seats, price, isHeld, rowOf, wanted } = auction
  const c = network.column[offer.pair]!
  const heap = bids[c]!
  const last = heap.push(offer) - 1
  siftUp(heap, last)
  let outbid = -1
  if (heap.length > seats[c]!) {
    const lowest = heap[0]!
    const tail = heap.pop()!
    if (heap.length > 0) {
      heap[0] = tail
      siftDown(heap)
    }
    isHeld[lowest.pair] = 0
    outbid = rowOf[lowest.pair]!
    wanted[outbid]!++
  }
  const floor = heap[0]?.value ?? offer.value
  if (heap.length >= seats[c]! && floor > price[c]!) price[c] = floor
  return outbid
}

type Bids = { readonly value: number; readonly pair: number }[]

function siftUp(heap: Bids, from: number): void {
  for (let at = from; at > 0;) {
    const up = (at - 1) >> 1
    if (heap[up]!.value <= heap[at]!.value) return
    swap(heap, at, up)
    at = up
  }
}

function siftDown(heap: Bids): void {
  for (let at = 0; ;) {
    let least = at
    for (let down = 2 * at + 1; down <= 2 * at + 2 && down < heap.length; down++) {
      if (heap[down]!.value < heap[least]!.value) least = down
    }
    if (least === at) return
    swap(heap, at, least)
    at = least
  }
}

function swap(heap: Bids, a: number, b: number): void {
  const kept = heap[a]!
  heap[a] = heap[b]!
  heap[b] = kept
}

function sum(values: Int32Array): number {
  return values.reduce((all, value) => all + value, 0)
}
