/** A document as every engine gets it: its words, and the text they were made of. */
export interface BenchDocument {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly words: readonly string[]
}

/** What is looked for: distinct words in the order of the text, and the text. */
export interface BenchQuery {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly words: readonly string[]
}

/** A search engine with an index of its own. */
export interface Engine {
  add(documents: readonly BenchDocument[]): void | Promise<void>
  /** Whatever must be done after the last document and before the first search. */
  finish?(): void | Promise<void>
  /** Ids of the best documents that have any of the words, best first. */
  search(query: BenchQuery, limit: number): string[] | Promise<string[]>
  /** The process that holds the index where it is not our own. */
  readonly server?: number
  close?(): void | Promise<void>
}

export interface EngineOptions {
  /** An empty folder, removed afterwards. */
  readonly directory: string
  /** A semantic model for this corpus; without it the pipeline trains one of the documents. */
  readonly model?: string | undefined
}
