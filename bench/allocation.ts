/**
 * Compares the allocation with HiGHS and with packages for linear assignment: same cases, same run, same optimum.
 *
 *     npm ci --prefix bench && node bench/allocation.ts [cases, like A,C2]
 */
import { parseArgs } from 'node:util'
import { allocate, type AllocationProblem } from '../server/modules/matching/index.ts'
import { createRandom, instances, type Instance } from './allocation/instances.ts'
import { loadPeers, type Peers, type Solve } from './allocation/peers.ts'

const ROUNDS = 3
const RANDOM_CASES = 1_000
/** Candidates a row in what HiGHS gets of cases of more pairs than this: all would not fit its memory. */
const MOST_PAIRS = 200_000
const CANDIDATES: Readonly<Record<string, number>> = { D: 220 }
const MOST_CANDIDATES = 40

function problemOf({ rows, columns, scores, rowLimits, columnLimits }: Instance): AllocationProblem {
  const side = (name: string, count: number, [min, max]: readonly [number, number]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${name}${String(at).padStart(5, '0')}`, min, max }))
  return { left: side('l', rows, rowLimits), right: side('r', columns, columnLimits), scores }
}

const ours: Solve = (instance) => {
  const result = allocate(problemOf(instance))
  return result.feasible ? result.total : undefined
}

/** Keeps the best candidates of each row. */
function thinned(instance: Instance, most: number): Instance {
  const { rows, columns } = instance
  const scores = new Float64Array(instance.scores.length).fill(NaN)
  for (let row = 0; row < rows; row++) {
    const from = row * columns
    const order = Array.from({ length: columns }, (_, column) => from + column)
      .filter((at) => !Number.isNaN(instance.scores[at]!))
      .sort((a, b) => instance.scores[b]! - instance.scores[a]!)
    for (const at of order.slice(0, most)) scores[at] = instance.scores[at]!
  }
  return { ...instance, scores }
}

/** Processor and clock time of the best of some rounds, in milliseconds. */
function timed(solve: Solve, instance: Instance, rounds: number) {
  let [processor, clock] = [Infinity, Infinity]
  let total: number | undefined
  for (let round = 0; round < rounds; round++) {
    const [before, from] = [process.cpuUsage(), performance.now()]
    total = solve(instance)
    const { user, system } = process.cpuUsage(before)
    processor = Math.min(processor, (user + system) / 1000)
    clock = Math.min(clock, performance.now() - from)
  }
  return { total, processor, clock }
}

function compare(instance: Instance, { highs, others }: Peers): boolean {
  const { name, about, scores } = instance
  console.log(`${name}: ${about}`)
  const own = timed(ours, instance, ROUNDS)
  const show = (who: string, { total, processor, clock }: typeof own, note = '') => {
    const ratio = (processor / own.processor).toFixed(1)
    const sum = total === undefined ? 'none' : total.toFixed(6)
    console.log(
      `  ${who.padEnd(22)} ${sum.padStart(14)}  processor ${processor.toFixed(0)} ms (${ratio}x), ` +
        `clock ${clock.toFixed(0)} ms${note}`,
    )
  }
  show('interchange', own)
  const most = CANDIDATES[name] ?? MOST_CANDIDATES
  const isThinned = scores.length > MOST_PAIRS
  const peer = timed(highs, isThinned ? thinned(instance, most) : instance, isThinned ? 1 : ROUNDS)
  show('highs', peer, isThinned ? `, given ${most} candidates a row` : '')
  for (const [who, solve] of Object.entries(others)) {
    const result = timed(solve, instance, 1)
    if (result.total !== undefined) show(who, result)
  }
  const fair = timed((given) => fairTotal(given), instance, 1)
  show('interchange, fair', fair)
  return peer.total !== undefined && Math.abs(peer.total - (own.total ?? NaN)) < 1e-4
}

function fairTotal(instance: Instance): number | undefined {
  const result = allocate({ ...problemOf(instance), objective: 'fair' })
  return result.feasible ? result.total : undefined
}

/** Small cases of every kind; both must agree on the sum, or that there is none. */
function compareRandom({ highs }: Peers): number {
  const random = createRandom(7)
  const whole = (limit: number) => Math.floor(random() * limit)
  let different = 0
  let feasible = 0
  for (let at = 0; at < RANDOM_CASES; at++) {
    const [rows, columns] = [1 + whole(8), 1 + whole(8)]
    const [rowMin, columnMin] = [1 + whole(3), whole(3)]
    const scores = Float64Array.from({ length: rows * columns }, () =>
      random() < 0.2 ? NaN : Math.round((random() * 2 - 0.5) * 10 ** whole(7)) / 10 ** 6 + whole(2),
    )
    const limits = {
      rowLimits: [rowMin, rowMin] as const,
      columnLimits: [columnMin, columnMin + whole(4)] as const,
    }
    const instance = { name: 'random', about: '', rows, columns, scores, ...limits }
    const [one, other] = [ours(instance), highs(instance)]
    if (one !== undefined) feasible++
    if (one === undefined ? other !== undefined : Math.abs(one - (other ?? NaN)) > 1e-6) different++
  }
  console.log(
    `random: ${RANDOM_CASES} small cases, ${feasible} with a solution, ${different} differences from highs`,
  )
  return different
}

const { positionals } = parseArgs({ allowPositionals: true })
const wanted = positionals[0]?.split(',')
const peers = await loadPeers()
const chosen = instances().filter(({ name }) => !wanted || wanted.includes(name))
const unequal = chosen.filter((instance) => !compare(instance, peers)).map(({ name }) => name)
if (unequal.length > 0) console.log(`not equal to highs: ${unequal.join(', ')}`)
process.exitCode = unequal.length > 0 || compareRandom(peers) > 0 ? 1 : 0
