/** The door: the pure core, and what matching keeps. Whoever has texts keeps an index of them and asks for matches. */
export {
  DEFAULT_WEIGHTS,
  deserialise,
  FEWEST_TEXTS,
  findMatches,
  findMatchOf,
  formatIndex,
  gate,
  gatesAgainst,
  industryNearness,
  parseIndices,
  placeNearness,
  queryOf,
  rankMatches,
  reasonOf,
  subjectNearness,
  summaryOf,
  TextIndex,
  tokenise,
  trainVectors,
  translateQuery,
  VectorIndex,
  type BilingualDictionary,
  type Expansion,
  type FindOptions,
  type FoundMatch,
  type ClosedGate,
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
  type SignalName,
  type SignalWeights,
  type TextDocument,
  type VectorModel,
} from './core/index.ts'
export { LEAST_MIXED_NEEDS, LEAST_OUTCOMES } from './core/learning/train-ranker.ts'
export { signingRateByBand, type ScoreBand } from './core/learning/measures.ts'
export { sharedTermsOf } from './core/text/shared-terms.ts'
export { allocate } from './core/allocation/allocate.ts'
export type { Allocation, AllocationProblem, Infeasible } from './core/allocation/problem.ts'
export { expertAffinities, type ExpertProfile, type Paper } from './core/experts/affinities.ts'
export { embeddingInUse, useEmbedding } from './embedding/embedding-in-use.ts'
export {
  embeddedSubjects,
  embeddingDimensions,
  EMBEDDINGS_CHANGED,
  embeddingsOf,
  embeddingSlices,
  forgetEmbeddings,
  keepEmbeddings,
  keepInUse,
  type KeptEmbedding,
  type MadeEmbedding,
} from './embedding/embeddings.ts'
export { loadDictionary } from './embedding/dictionary-in-use.ts'
export { openEmbedding } from './embedding/open-embedding.ts'
export type { EmbeddingProvider, Embeddings } from './embedding/provider.ts'
export { trainInWorker } from './model/train-in-worker.ts'
export {
  currentModelFacts,
  currentVectorModel,
  keepVectorModel,
  MODEL_TRAINED,
} from './model/vector-models.ts'
export type { DeclineReason } from './core/learning/outcomes.ts'
export { forgetOutcome, keepOutcomes, loggedOutcomes, type OutcomeEvent } from './ranking/outcomes.ts'
export { abandonRun, listRuns, openRun } from './ranking/run-list.ts'
export { advanceRun, beginRun, endRun, findRun } from './ranking/ranking-runs.ts'
export {
  forgetOtherRankings,
  keepRankings,
  needsRankedIn,
  storedRankings,
  type CandidateKind,
  type RankedPair,
} from './ranking/rankings.ts'
export { learnWeights, settleTraining, type Learned } from './weights/learn-weights.ts'
export { countLearnable, type DaySpan } from './weights/learnable-outcomes.ts'
export {
  currentWeights,
  listWeights,
  resetWeights,
  WEIGHTS_TRAINED,
  type WeightsRecord,
} from './weights/score-weights.ts'
export {
  beginTraining,
  endTraining,
  findTraining,
  lastTraining,
  learningRefusal,
  type KeptReport,
  type TrainingRecord,
} from './weights/trainings.ts'
