/** A process of its own for one measurement: takes a job, answers with its result, ends. run.ts starts it. */
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureExperts, type ExpertLoss } from './quality/experts.ts'
import { measureLearned, type LearnedResult } from './quality/learned.ts'
import { rankSet, type QueryValues } from './quality/rank-set.ts'
import type { SetName } from './quality/sets.ts'
import { writeCorpus, type CorpusFacts } from './retrieval/corpus.ts'
import type { Engine } from './retrieval/engine.ts'
import { openEngine, type EngineName } from './retrieval/engines.ts'
import { measureCore, type CoreFigures } from './retrieval/measure-core.ts'
import { measureEngine, type EngineRound } from './retrieval/measure-engine.ts'
import { measureGrowth, type Size } from './retrieval/measure-growth.ts'

/** What each kind of job takes and gives. */
export interface Jobs {
  corpus: { takes: { directory: string; documents: number; needs: number }; gives: CorpusFacts }
  engine: { takes: { engine: EngineName; corpus: string; budget: number }; gives: EngineRound }
  growth: { takes: { sizes: readonly number[]; needs: number }; gives: Size[] }
  core: { takes: { corpus: string; changes: number }; gives: CoreFigures }
  quality: { takes: { engine: EngineName; set: SetName; most: number }; gives: QueryValues }
  experts: { takes: { samples: number }; gives: ExpertLoss[] }
  learned: { takes: { engines: readonly EngineName[]; most: number }; gives: LearnedResult[] }
}

type Work = { [K in keyof Jobs]: (takes: Jobs[K]['takes']) => Jobs[K]['gives'] | Promise<Jobs[K]['gives']> }

const work: Work = {
  corpus: ({ directory, ...counts }) => writeCorpus(directory, counts),
  engine: (task) => inScratch((directory) => measureEngine({ ...task, directory })),
  growth: ({ sizes, needs }) => measureGrowth(sizes, needs),
  core: ({ corpus, changes }) => measureCore(corpus, changes),
  quality: ({ engine: name, set, most }) =>
    inScratch(async (directory) => {
      const engine = await openEngine(name, { directory })
      try {
        return await rankSet(engine, set, most)
      } finally {
        await engine.close?.()
      }
    }),
  experts: ({ samples }) => measureExperts(samples),
  learned: ({ engines: names, most }) =>
    inScratch(async (directory) => {
      const engines: Record<string, Engine> = {}
      for (const name of names) engines[name] = await openEngine(name, { directory })
      try {
        return await measureLearned(engines, most)
      } finally {
        for (const engine of Object.values(engines)) await engine.close?.()
      }
    }),
}

async function inScratch<T>(act: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'interchange-bench-'))
  // The embedded server does not run as root: its account must be able to come in.
  chmodSync(directory, 0o755)
  try {
    return await act(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function reply(answer: object): void {
  process.send?.(answer, undefined, undefined, () => process.exit())
}

process.once('message', ({ kind, takes }: { kind: keyof Jobs; takes: never }) => {
  const answer = async () => (work[kind] as (given: never) => unknown)(takes)
  answer().then(
    (gives) => reply({ gives }),
    (error: unknown) => reply({ error: String((error as Error).stack) }),
  )
})
