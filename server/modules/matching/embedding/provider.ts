/** What a text is embedded for; several models treat a question otherwise than what answers it. */
export type EmbeddingUse = 'query' | 'document'

export interface EmbeddingRequest {
  readonly use: EmbeddingUse
  /** Components a vector must have, where vectors of this model are kept already. */
  readonly dimensions?: number | undefined
}

/** Vectors of length one in the order of the texts; undefined for a text that the model alone refuses. */
export type Embeddings = readonly (Float32Array | undefined)[]

/** A model that turns texts into vectors. Off unless configured: the product's own vectors need none. */
export interface EmbeddingProvider {
  /** For logs and for telling vectors of different models apart. */
  readonly name: string
  /** Whether texts stay on this machine. */
  readonly isLocal: boolean
  /** @throws matching.embedding_failed when the model cannot be asked or answers something else */
  readonly embed: (texts: readonly string[], request: EmbeddingRequest) => Promise<Embeddings>
}

/** Where a warning goes: the part of the product's log that is needed here. */
export interface WarningLog {
  readonly warn: (details: object, message: string) => void
}
