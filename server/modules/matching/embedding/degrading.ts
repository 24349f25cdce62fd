import type { EmbeddingProvider, EmbeddingRequest, Embeddings, WarningLog } from './provider.ts'

/** An embedding model that may be silent: then matching goes on without it. */
export interface DegradingProvider {
  readonly name: string
  readonly isLocal: boolean
  readonly embed: (texts: readonly string[], request: EmbeddingRequest) => Promise<Embeddings | undefined>
}

export interface DegradingOptions {
  readonly log: WarningLog
  /** Milliseconds in which a model that fails is warned of once. */
  readonly period?: number
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number
}

/** Turns every failure of a model into undefined, with one warning a period that says how many there were. */
export function degrading(
  provider: EmbeddingProvider,
  { log, period = 600_000, now = Date.now }: DegradingOptions,
): DegradingProvider {
  let quietUntil = -Infinity
  let failures = 0
  return {
    name: provider.name,
    isLocal: provider.isLocal,
    embed: async (texts, request) => {
      try {
        return await provider.embed(texts, request)
      } catch (error) {
        failures++
        if (now() >= quietUntil) {
          log.warn(
            { err: error, provider: provider.name, failures },
            'The embedding model failed; matching goes on without it',
          )
          quietUntil = now() + period
          failures = 0
        }
        return undefined
      }
    },
  }
}
