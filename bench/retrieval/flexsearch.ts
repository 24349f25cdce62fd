import type { Engine } from './engine.ts'
import { loadPeer } from './load-peer.ts'

interface FlexIndex {
  add(id: number, text: string): void
  search(text: string, options: { limit: number; suggest: boolean }): number[]
}

/** It knows no BM25: words found, and where in the text they stand, decide. */
export function openFlexSearch(): Engine {
  const { Index } = loadPeer<{ Index: new (options: object) => FlexIndex }>('flexsearch')
  const index = new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') })
  const ids: string[] = []
  return {
    add: (documents) => {
      for (const { id, words } of documents) index.add(ids.push(id) - 1, words.join(' '))
    },
    search: ({ words }, limit) =>
      index.search(words.join(' '), { limit, suggest: true }).map((number) => ids[number]!),
  }
}
