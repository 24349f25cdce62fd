import { createRandom } from '../../sample/random.ts'
import { DEFAULT_WEIGHTS } from '../../server/modules/matching/core/score/signals.ts'
import type { Outcome } from '../../server/modules/matching/core/learning/outcomes.ts'
import { listsHeldOut, type Answer } from '../../server/modules/matching/core/learning/trial.ts'
import type { Engine } from '../retrieval/engine.ts'
import { createWordSplitter } from '../retrieval/words.ts'
import { mean, ndcg, pairedRatio, type Ratio } from './metrics.ts'
import { pairFeaturesOf } from './pair-features.ts'
import { readSet, type EvaluationSet } from './sets.ts'

export interface LearnedRow {
  readonly method: string
  /** Of what a method's search finds in 3,000 hits, as in the other tables. */
  readonly found: Quality
  /** Of all that was judged; what the search does not find comes last. */
  readonly all: Quality
  /** 1 / (1 + mean absolute error of the grade), as the contest scored; undefined where no grade is said. */
  readonly contest: number | undefined
}

export interface Quality {
  readonly ndcg10: number
  /** Against the first engine on the same lists, paired by demand. */
  readonly ratio: Ratio
}

export interface LearnedResult {
  readonly heldOut: string
  /** Achievements in a list, the mean. */
  readonly listLength: number
  readonly rows: readonly LearnedRow[]
}

const { title, body, semantic } = DEFAULT_WEIGHTS
/** The signals there are of a demand and a title. */
const PRESENT = { title, body, semantic }
const LEARNED = {
  'learned weights': 'weights',
  'learned weights, judged': 'judged',
  'learned, trees': 'trees',
} as const

/** What is held out in each of five rounds. */
const PROTOCOLS = {
  'whole demands': { protocol: 'unseen' },
  'two fifths of the pairs': { protocol: 'seen', heldOut: 2 },
  'one fifth of the pairs': { protocol: 'seen', heldOut: 1 },
} as const

/**
 * How well the order of judged achievements is learned from the grades of others, in lists of those held out.
 *
 * @param engines what is compared with, by name: the first is the baseline, the last finds what the learned ones order
 */
export async function measureLearned(
  engines: Readonly<Record<string, Engine>>,
  mostDemands: number,
): Promise<LearnedResult[]> {
  const all = readSet('bdci2019 (demands to achievements)')
  const set = { ...all, queries: all.queries.slice(0, mostDemands) }
  const found = new Map<string, Scores>()
  for (const [name, engine] of Object.entries(engines)) found.set(name, await scoresBy(engine, set))
  const { of: featuresOf, nearness } = pairFeaturesOf(set)
  const outcomes = set.queries.flatMap((query): Outcome[] =>
    [...featuresOf(query)].map(([offer, features]) => {
      return { need: query.id, offer, grade: query.grades.get(offer)!, features }
    }),
  )
  const methods = methodsOf(found)
  return Object.entries(PROTOCOLS).map(([heldOut, protocol]) => {
    const settings = { folds: 5, seed: 1, trees: {}, nearness, ...protocol }
    return { heldOut, ...compared(listsHeldOut(outcomes, PRESENT, settings), methods) }
  })
}

/** Scores by demand and document. */
type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>

interface Method {
  readonly name: string
  /** Orders the achievements of a demand; -∞ for what is unknown. */
  readonly scoreOf: (answer: Answer) => number
  readonly isFound: (answer: Answer) => boolean
  readonly learned?: keyof Answer['grades']
}

function methodsOf(found: ReadonlyMap<string, Scores>): Method[] {
  const engines = [...found].map(([name, scores]): Method => {
    const scoreOf = ({ need, offer }: Answer) => scores.get(need)?.get(offer) ?? -Infinity
    return { name, scoreOf, isFound: (answer) => scoreOf(answer) > -Infinity }
  })
  const { isFound } = engines.at(-1)!
  const learned = Object.entries(LEARNED).map(([name, method]): Method => {
    return { name, scoreOf: ({ scores }) => scores[method], isFound, learned: method }
  })
  return [...engines, ...learned]
}

function compared(lists: readonly Answer[][], methods: readonly Method[]): Omit<LearnedResult, 'heldOut'> {
  const answers = lists.flat()
  const qualitiesOf = (among: 'found' | 'all') => {
    const values = methods.map((method) => valuesByDemand(lists, method, among))
    return values.map((own): Quality => {
      // The same draws for every method.
      const random = createRandom('bench/bootstrap').float
      return { ndcg10: mean(own), ratio: pairedRatio(own, values[0]!, { random }) }
    })
  }
  const [found, all] = [qualitiesOf('found'), qualitiesOf('all')]
  return {
    listLength: answers.length / lists.length,
    rows: methods.map(({ name, learned }, at) => ({
      method: name,
      found: found[at]!,
      all: all[at]!,
      contest: learned && contestScore(answers, learned),
    })),
  }
}

function contestScore(answers: readonly Answer[], method: keyof Answer['grades']): number {
  return 1 / (1 + mean(answers.map(({ grade, grades }) => Math.abs(grade - grades[method]))))
}

/** What an engine finds: a score that falls with the place. */
async function scoresBy(engine: Engine, { documents, queries, depth }: EvaluationSet): Promise<Scores> {
  const wordsOf = createWordSplitter()
  await engine.add(
    documents.map((document) => ({ ...document, words: wordsOf(`${document.title}\n${document.body}`) })),
  )
  await engine.finish?.()
  const scores = new Map<string, Map<string, number>>()
  for (const query of queries) {
    const words = [...new Set(wordsOf(`${query.title}\n${query.text}`))]
    const ids = await engine.search({ ...query, words }, depth)
    scores.set(query.id, new Map(ids.map((id, place) => [id, -place])))
  }
  return scores
}

/** nDCG@10 of each demand, the mean over its lists with anything to find; the worse first among equal scores. */
function valuesByDemand(
  lists: readonly Answer[][],
  { scoreOf, isFound }: Method,
  among: 'found' | 'all',
): number[] {
  return [...Map.groupBy(lists, (list) => list[0]!.need).values()].flatMap((own) => {
    const values = own.flatMap((list) => {
      const ranked = list
        .filter((answer) => among === 'all' || isFound(answer))
        .map((answer) => ({ offer: answer.offer, grade: answer.grade, score: scoreOf(answer) }))
        .sort((a, b) => (a.score === b.score ? a.grade - b.grade : b.score - a.score))
        .map(({ offer }) => offer)
      const grades = new Map(list.map(({ offer, grade }) => [offer, grade]))
      return ndcg(ranked, grades, 10) ?? []
    })
    return values.length === 0 ? [] : [mean(values)]
  })
}
