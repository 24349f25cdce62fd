export { expertAffinities } from './affinities.ts'
export type { Affinity, AffinityProgress, AffinitySettings, ExpertProfile, Paper } from './affinities.ts'
export { poolScores } from './pool-scores.ts'
export type { Pooling } from './pool-scores.ts'
