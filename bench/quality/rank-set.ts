import type { Engine } from '../retrieval/engine.ts'
import { createWordSplitter } from '../retrieval/words.ts'
import { ndcg, recall, reciprocalRank } from './metrics.ts'
import { readSet } from './sets.ts'
import type { SetName, SetQuery } from './sets.ts'

/** One value for each query that has a relevant document, in the order of the queries. */
export interface QueryValues {
  readonly ndcg10: number[]
  readonly mrr10: number[]
  readonly recall100: number[]
}

const BATCH = 1000

/** Gives a set to an engine and measures what it finds. */
export async function rankSet(engine: Engine, name: SetName, most: number): Promise<QueryValues> {
  const { documents, queries, depth, judgedOnly } = readSet(name)
  const wordsOf = createWordSplitter()
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH)
    await engine.add(
      batch.map((document) => ({ ...document, words: wordsOf(`${document.title}\n${document.body}`) })),
    )
  }
  await engine.finish?.()
  const values: QueryValues = { ndcg10: [], mrr10: [], recall100: [] }
  for (const query of queries.slice(0, most)) {
    const words = [...new Set(wordsOf(`${query.title}\n${query.text}`))]
    const found = await engine.search({ ...query, words }, depth)
    measure(
      judgedOnly ? found.filter((id) => query.grades.has(id)) : withoutItself(found, query),
      query,
      values,
    )
  }
  return values
}

/** Where papers of the same discipline are wanted, the paper whose title is the query is not one of them. */
function withoutItself(found: readonly string[], { id, grades }: SetQuery): string[] {
  return found.filter((other) => `t${other}` !== id || grades.has(other))
}

function measure(found: readonly string[], { grades }: SetQuery, values: QueryValues): void {
  const gained = ndcg(found, grades, 10)
  if (gained === undefined) return
  values.ndcg10.push(gained)
  values.mrr10.push(reciprocalRank(found, grades, 10))
  values.recall100.push(recall(found, grades, 100)!)
}
