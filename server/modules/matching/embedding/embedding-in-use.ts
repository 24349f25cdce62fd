import type { ContextSource } from '#platform/context.ts'
import type { MemoryKey } from '#platform/memory.ts'
import { degrading, type DegradingOptions, type DegradingProvider } from './degrading.ts'
import type { EmbeddingProvider } from './provider.ts'

const key: MemoryKey<{ provider: DegradingProvider | undefined }> = {
  name: 'matching.embedding',
  create: () => ({ provider: undefined }),
}

/** Has a product use an embedding model from now on: before its followers start, so that they load its vectors. */
export function useEmbedding(
  { memory, log }: Pick<ContextSource, 'memory' | 'log'>,
  provider: EmbeddingProvider,
  options: Pick<DegradingOptions, 'period' | 'now'> = {},
): void {
  memory.of(key).provider = degrading(provider, { log, ...options })
}

/** The embedding model a product uses; undefined when there is none, as by default. */
export function embeddingInUse({ memory }: Pick<ContextSource, 'memory'>): DegradingProvider | undefined {
  return memory.of(key).provider
}
