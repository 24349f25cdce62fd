/** One solver on one case, as bench/allocation.ts prints it. */
export interface AllocationRow {
  readonly case: string
  readonly solver: string
  /** Sum of the scores; null where there is no solution. */
  readonly total: number | null
  readonly processorMs: number
  readonly clockMs: number
  /** Processor time over ours. */
  readonly ratio: number
  readonly note: string
}

const CASE = /^(\w+): /
const ROW =
  /^ {2}(.+?) {2,}(\S+) {2}processor ([\d.]+) ms \(([\d.]+|NaN|Infinity)x\), clock ([\d.]+) ms(?:, (.*))?$/

/** Reads the rows out of what bench/allocation.ts prints; other lines are left out. */
export function readAllocation(output: string): AllocationRow[] {
  const rows: AllocationRow[] = []
  let current = ''
  for (const line of output.split('\n')) {
    current = CASE.exec(line)?.[1] ?? current
    const [, solver, total, processor, ratio, clock, note = ''] = ROW.exec(line) ?? []
    if (solver === undefined) continue
    rows.push({
      case: current,
      solver,
      total: total === 'none' ? null : Number(total),
      processorMs: Number(processor),
      clockMs: Number(clock),
      ratio: Number(ratio),
      note,
    })
  }
  return rows
}
