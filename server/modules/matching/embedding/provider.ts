/** What a text is embedded for; several models treat a question otherwise than what answers it. */
export type EmbeddingUse = 'query' | 'document'

/** A model that turns texts into vectors. Off unless configured: the product's own vectors need none. */
export interface EmbeddingProvider {
  /** For logs and for telling vectors of different models apart. */
  readonly name: string
  /** Components of a vector; undefined until the first answer where only the model knows. */
  readonly dimensions: number | undefined
  /**
   * Vectors of length one, in the order of the texts.
   * @throws matching.embedding_failed when the model cannot be asked or answers something else
   */
  readonly embed: (texts: readonly string[], use: EmbeddingUse) => Promise<Float32Array[]>
}

/** Where a warning goes: the part of the product's log that is needed here. */
export interface WarningLog {
  readonly warn: (details: object, message: string) => void
}
