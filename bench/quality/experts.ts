import { expertAffinities } from '../../server/modules/matching/core/experts/affinities.ts'
import { mean, reviewerLoss } from './metrics.ts'
import { readData, readRows } from './sets.ts'

export interface ExpertLoss {
  readonly algorithm: string
  /** Mean over the samples of the people's papers. */
  readonly loss: number
}

interface Paper {
  readonly id: string
  readonly title: string
  readonly abstract: string | null
}
/** Scores by reviewer and paper. */
type Scores = Record<string, Record<string, number>>
type Profiles = Record<string, string[]>

/** The loss of ours and of the published algorithms on the reviewer–paper gold standard, over its first samples. */
export function measureExperts(mostSamples: number): ExpertLoss[] {
  const profiles = JSON.parse(readData('goldstandard/profiles.json')) as Record<string, Profiles>
  const samples = Object.values(profiles).slice(0, mostSamples)
  const published = JSON.parse(readData('goldstandard/predictions.json')) as Record<string, Scores[]>
  return [
    { algorithm: 'interchange', loss: meanLoss(ownScores(samples)) },
    ...Object.entries(published).map(([algorithm, list]) => ({
      algorithm,
      loss: meanLoss(list.slice(0, mostSamples)),
    })),
  ]
}

function meanLoss(samples: readonly Scores[]): number {
  const evaluations = readRows('goldstandard/evaluations.tsv')
  return mean(
    samples.map((scores) =>
      reviewerLoss(
        evaluations.map(([reviewer = '', paper = '', expertise]) => ({
          reviewer,
          expertise: Number(expertise),
          similarity: scores[reviewer]?.[paper] ?? 0,
        })),
      ),
    ),
  )
}

function ownScores(samples: readonly Profiles[]): Scores[] {
  const texts = readData('goldstandard/papers.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Paper)
    .map(({ id, title, abstract }) => ({ id, title, text: abstract ?? '' }))
  const byId = new Map(texts.map((text) => [text.id, text]))
  const judged = new Set(readRows('goldstandard/evaluations.tsv').map(([, paper = '']) => paper))
  const papers = texts.filter(({ id }) => judged.has(id))
  return samples.map((sample) => {
    const profiles = Object.entries(sample).map(([id, ids]) => ({
      id,
      documents: ids.flatMap((paper) => byId.get(paper) ?? []),
    }))
    const scores: Scores = {}
    for (const { person, paper, score } of expertAffinities({ profiles, papers })) {
      ;(scores[person] ??= {})[paper] = score
    }
    return scores
  })
}
