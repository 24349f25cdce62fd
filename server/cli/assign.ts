import type { Command } from 'commander'
import { Fault } from '#platform/errors.ts'
import { say } from '#platform/i18n.ts'
import { writeCsv } from '#platform/sheets/index.ts'
import { allocate, type Allocation, type AllocationProblem, type Infeasible } from '#matching'
import { readAssignTables, type AssignFiles } from './assign-tables.ts'
import { usageFaults } from './faults.ts'
import { tableFaults } from './table-file.ts'
import type { Terminal } from './terminal.ts'
import { writeWhole } from './whole-output.ts'

/** The code of the refusal that ends the command line with 3. */
export const INFEASIBLE = 'assign.infeasible'

const TEXTS = {
  about: {
    zh: '按分数和上下限配对，结果为最优；无解时退出码为 3 并说明原因',
    en: 'pair ids by scores within limits, best of all ways; exit code 3 and the reason where there is none',
  },
  affinities: {
    zh: '分数表，列名 left,right,score；没有分数的不能配对；- 为标准输入',
    en: 'table of scores, columns left,right,score; a pair without one is impossible; - is standard input',
  },
  limits: {
    zh: '上下限表，列名 side,id,min,max；side 为 left 或 right；- 为标准输入',
    en: 'table of limits, columns side,id,min,max; side is left or right; - is standard input',
  },
  conflicts: {
    zh: '不得配对的表，列名 left,right',
    en: 'table of pairs that must not be, columns left,right',
  },
  fixed: { zh: '必须配对的表，列名 left,right', en: 'table of pairs that must be, columns left,right' },
  objective: {
    zh: '目标：total 总分最高（默认），fair 先让最低的一对尽量高',
    en: 'objective: total for the greatest sum (the default), fair for the best worst pair first',
  },
  format: {
    zh: '输出格式：json（默认）或 csv（只有配对）',
    en: 'format of the output: json (the default) or csv (pairs only)',
  },
  probability: {
    zh: '任一对被抽中的概率上限，如 0.5；须同时给出 --seed',
    en: 'limit on the probability of any pair, like 0.5; needs --seed',
  },
  seed: { zh: '抽取用的随机种子，0 到 4294967295', en: 'random seed of the draw, 0 to 4294967295' },
  alternates: {
    zh: '每个左侧编号列出几个候补（默认 0）',
    en: 'how many stand-ins to list for each left id (0 by default)',
  },
}

interface AssignOptions extends AssignFiles {
  readonly objective: string
  readonly format: string
  readonly probabilityLimit?: string
  readonly seed?: string
  readonly alternates: string
}

export function addAssign(program: Command, terminal: Terminal): void {
  const text = (key: keyof typeof TEXTS) => say(TEXTS[key], terminal.language)
  program
    .command('assign')
    .description(text('about'))
    .requiredOption('--affinities <file>', text('affinities'))
    .requiredOption('--limits <file>', text('limits'))
    .option('--conflicts <file>', text('conflicts'))
    .option('--fixed <file>', text('fixed'))
    .option('--objective <objective>', text('objective'), 'total')
    .option('--format <format>', text('format'), 'json')
    .option('--probability-limit <number>', text('probability'))
    .option('--seed <number>', text('seed'))
    .option('--alternates <number>', text('alternates'), '0')
    .action((options: AssignOptions) => assign(options, terminal))
}

/** Nothing is written before the result is whole. */
async function assign(options: AssignOptions, terminal: Terminal): Promise<void> {
  const settings = settingsOf(options)
  const tables = await readAssignTables(options, terminal)
  const result = solve({ ...tables, ...settings }, options, terminal)
  if (!result.feasible) {
    const { feasible, collisions } = result
    if (options.format === 'json') terminal.print(JSON.stringify({ feasible, collisions }, null, 2))
    throw new Fault('unprocessable', INFEASIBLE, result.text)
  }
  if (options.format === 'csv') return printCsv(result, terminal)
  const { feasible: _, ...printed } = result
  terminal.print(JSON.stringify(printed, null, 2))
}

/** Scores that are too large are the fault of their table. */
function solve(
  problem: AllocationProblem,
  { affinities }: AssignFiles,
  { language }: Terminal,
): Allocation | Infeasible {
  try {
    return allocate(problem)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw tableFaults.table_wrong({ file: affinities, why: error.say(language) })
  }
}

const MOST_SEED = 2 ** 32 - 1
const MOST_ALTERNATES = 1_000

/** @throws usage.value_wrong, usage.option_missing */
function settingsOf(options: AssignOptions): Pick<AllocationProblem, 'objective' | 'alternates' | 'lottery'> {
  const { objective, format, probabilityLimit, seed } = options
  if (objective !== 'total' && objective !== 'fair') throw wrong('--objective', objective, 'total | fair')
  if (format !== 'json' && format !== 'csv') throw wrong('--format', format, 'json | csv')
  const alternates = wholeNumber('--alternates', options.alternates, MOST_ALTERNATES)
  const drawn = seed === undefined ? undefined : wholeNumber('--seed', seed, MOST_SEED)
  if (probabilityLimit === undefined && drawn === undefined) return { objective, alternates }
  if (drawn === undefined) throw usageFaults.option_missing({ name: '--seed <number>', command: 'assign' })
  if (probabilityLimit === undefined) {
    throw usageFaults.option_missing({ name: '--probability-limit <number>', command: 'assign' })
  }
  const limit = Number(probabilityLimit)
  if (!/^(0?\.\d{1,4}|1(\.0{1,4})?)$/.test(probabilityLimit) || limit === 0)
    throw wrong('--probability-limit', probabilityLimit, '0.0001–1')
  return { objective, alternates, lottery: { limit, seed: drawn } }
}

function wholeNumber(name: string, value: string, most: number): number {
  if (/^\d{1,10}$/.test(value) && Number(value) <= most) return Number(value)
  throw wrong(name, value, `0–${most}`)
}

function wrong(name: string, value: string, expected: string): Fault {
  return usageFaults.value_wrong({ name, value, expected })
}

const PAIR_COLUMNS = [
  { header: 'left', key: 'left', kind: 'text' },
  { header: 'right', key: 'right', kind: 'text' },
  { header: 'score', key: 'score', kind: 'number' },
] as const

function printCsv({ pairs }: Allocation, terminal: Terminal): Promise<void> {
  const rows = pairs.map(({ left, right, score }) => ({ left, right, score }))
  return writeWhole((stream) => writeCsv(PAIR_COLUMNS, rows, stream), {}, terminal)
}
