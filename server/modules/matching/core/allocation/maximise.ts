import { circulationOf, send, type Circulation } from './circulation.ts'
import type { Flow } from './flow.ts'
import { movesOf } from './moves.ts'
import type { Network } from './network.ts'
import { auctionPrices } from './auction.ts'
import { denseSearch, searchDense } from './search-dense.ts'
import { searchSparse, sparseSearch } from './search-sparse.ts'
import { bestOfEveryRow } from './start.ts'

/** Columns up to which a table of all moves is kept: 12 bytes for each pair of columns. */
const MOST_COLUMNS_IN_TABLE = 1_500

/**
 * Finds a flow of the greatest profit within all limits, exactly; undefined where the minima cannot be met.
 *
 * Successive shortest paths: every row begins with what is best for it, at prices found by an auction, and the columns'
 * limits are then restored along cheapest paths, each of which keeps the flow optimal. Any prices lead to the same
 * profit; good ones leave little to restore.
 */
export function maximise(
  network: Network,
  { keepsTable }: { readonly keepsTable?: boolean } = {},
): Flow | undefined {
  if (!addsUp(network)) return undefined
  const price = auctionPrices(network)
  const flow = bestOfEveryRow(network, price)
  if (!flow) return undefined
  const isSmall = keepsTable ?? network.columns <= MOST_COLUMNS_IN_TABLE
  const moves = isSmall ? movesOf({ network, flow }) : undefined
  const circulation = circulationOf(network, flow, { price, moves })
  const isBalanced = moves ? balanceDense(circulation) : balanceSparse(circulation)
  return isBalanced ? flow : undefined
}

function balanceDense(circulation: Circulation): boolean {
  const { excess, moves } = circulation
  const search = denseSearch(excess.length)
  while (excess.some((value) => value > 0)) {
    const end = searchDense(circulation, moves!, search)
    if (end < 0) return false
    send(circulation, search, end)
  }
  return true
}

function balanceSparse(circulation: Circulation): boolean {
  const { excess } = circulation
  const search = sparseSearch(excess.length)
  for (let node = 0; node < excess.length; node++) {
    while (excess[node]! > 0) {
      const end = searchSparse(circulation, search, node)
      if (end < 0) return false
      send(circulation, search, end)
    }
  }
  return true
}

/** Whether the minima of each side fit into the maxima of the other, which is quick to see. */
function addsUp({ row, col }: Network): boolean {
  const sum = (values: Int32Array) => values.reduce((all, value) => all + value, 0)
  return sum(row.min) <= sum(col.max) && sum(col.min) <= sum(row.max)
}
