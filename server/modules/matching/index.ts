/** The door: the pure core, and what matching keeps. Whoever has texts keeps an index of them and asks for matches. */
export {
  deserialise,
  FEWEST_TEXTS,
  findMatches,
  findMatchOf,
  gate,
  parseIndices,
  queryOf,
  reasonOf,
  summaryOf,
  TextIndex,
  tokenise,
  trainVectors,
  VectorIndex,
  type FindOptions,
  type FoundMatch,
  type Gate,
  type GateReason,
  type IndexOperator,
  type Match,
  type Need,
  type NumericIndex,
  type Offer,
  type Party,
  type Profile,
  type Query,
  type Reader,
  type SemanticArm,
  type Signal,
  type TextDocument,
  type VectorModel,
} from './core/index.ts'
export { allocate } from './core/allocation/allocate.ts'
export type { Allocation, AllocationProblem, Infeasible } from './core/allocation/problem.ts'
export { expertAffinities, type ExpertProfile, type Paper } from './core/experts/affinities.ts'
export { trainInWorker } from './model/train-in-worker.ts'
export {
  currentModelFacts,
  currentVectorModel,
  keepVectorModel,
  MODEL_TRAINED,
} from './model/vector-models.ts'
export { keepOpened, keepOutcomes, type OutcomeEvent } from './ranking/outcomes.ts'
export { advanceRun, beginRun, findRun } from './ranking/ranking-runs.ts'
export {
  forgetRankingsBefore,
  keepRankings,
  storedRankings,
  type RankedBatch,
  type RankedPair,
} from './ranking/rankings.ts'
