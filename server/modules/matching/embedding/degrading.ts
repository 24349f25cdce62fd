import type { EmbeddingProvider, EmbeddingUse, WarningLog } from './provider.ts'

/** An embedding model that may be silent: then matching goes on by words. */
export interface DegradingProvider {
  readonly name: string
  readonly embed: (texts: readonly string[], use: EmbeddingUse) => Promise<Float32Array[] | undefined>
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
    embed: async (texts, use) => {
      try {
        return await provider.embed(texts, use)
      } catch (error) {
        failures++
        if (now() >= quietUntil) {
          log.warn(
            { err: error, provider: provider.name, failures },
            'The embedding model failed; matching goes on by words',
          )
          quietUntil = now() + period
          failures = 0
        }
        return undefined
      }
    },
  }
}
