/** The door: the pure core. Whoever has texts to match keeps an index of them and asks for ranked matches. */
export {
  findMatches,
  gate,
  queryOf,
  rankMatches,
  reasonOf,
  summaryOf,
  TextIndex,
  type Gate,
  type GateReason,
  type IndexOperator,
  type Match,
  type Need,
  type NumericIndex,
  type Offer,
  type Party,
  type Query,
  type Reader,
  type Signal,
  type TextDocument,
} from './core/index.ts'
export { allocate } from './core/allocation/allocate.ts'
export type { Allocation, AllocationProblem, Infeasible } from './core/allocation/problem.ts'
