import { quantile } from '../quality/metrics.ts'
import { modelFile, readNeeds, readOffers } from './corpus.ts'
import type { BenchQuery, Engine } from './engine.ts'
import { openEngine } from './engines.ts'
import type { EngineName } from './engines.ts'
import { ownMemory, treeMemory } from './memory.ts'

/** One engine in one round. */
export interface EngineRound {
  readonly buildSeconds: number
  readonly memoryMegabytes: number
  readonly p50: number
  readonly p95: number
  /** Needs asked; slow engines are asked fewer. */
  readonly needs: number
  /** Ids found for the first needs, to compare engines by. */
  readonly answers: readonly (readonly string[])[]
}

const TOP = 10
const FEWEST_NEEDS = 10
const WARM_UP = { needs: 100, ms: 1500 }
const ANSWERS = 30

export interface EngineTask {
  readonly engine: EngineName
  /** Where the corpus is. */
  readonly corpus: string
  /** An empty folder for the engine's files. */
  readonly directory: string
  /** Milliseconds after which no further need is asked, once there were ten. */
  readonly budget: number
}

/** Builds an engine's index of the corpus and asks it for the ten best of each need, one at a time. */
export async function measureEngine({
  engine: name,
  corpus,
  directory,
  budget,
}: EngineTask): Promise<EngineRound> {
  const needs = readNeeds(corpus)
  const engine = await openEngine(name, { directory, model: modelFile(corpus) })
  try {
    const buildSeconds = (await build(engine, corpus)) / 1000
    await warmUp(engine, needs)
    const { times, answers } = await ask(engine, needs, budget)
    const own = ownMemory().resident
    return {
      buildSeconds,
      memoryMegabytes: (engine.server === undefined ? own : treeMemory(engine.server)) / 1e6,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      needs: times.length,
      answers,
    }
  } finally {
    await engine.close?.()
  }
}

/** Milliseconds in the engine; reading the file is not counted. */
async function build(engine: Engine, corpus: string): Promise<number> {
  let ms = 0
  for await (const batch of readOffers(corpus)) {
    const from = performance.now()
    const added = engine.add(batch)
    if (added) await added
    ms += performance.now() - from
  }
  const from = performance.now()
  await engine.finish?.()
  return ms + performance.now() - from
}

async function warmUp(engine: Engine, needs: readonly BenchQuery[]): Promise<void> {
  const from = performance.now()
  for (const need of needs.slice(-WARM_UP.needs)) {
    await engine.search(need, TOP)
    if (performance.now() - from > WARM_UP.ms) return
  }
}

async function ask(engine: Engine, needs: readonly BenchQuery[], budget: number) {
  const times: number[] = []
  const answers: string[][] = []
  const start = performance.now()
  for (const need of needs) {
    const from = performance.now()
    const found = engine.search(need, TOP)
    const ids = found instanceof Promise ? await found : found
    times.push(performance.now() - from)
    if (answers.length < ANSWERS) answers.push(ids)
    if (times.length >= FEWEST_NEEDS && performance.now() - start > budget) break
  }
  return { times, answers }
}
