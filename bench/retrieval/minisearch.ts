import type { Engine } from './engine.ts'
import { loadPeer } from './load-peer.ts'

interface MiniSearch {
  addAll(documents: readonly { id: string; text: string }[]): void
  search(text: string, options: object): { id: string }[]
}
type Constructor = new (options: object) => MiniSearch

export function openMiniSearch(): Engine {
  const Index = loadPeer<Constructor>('minisearch')
  const index = new Index({
    fields: ['text'],
    tokenize: (text: string) => text.split(' '),
    processTerm: (term: string) => term,
  })
  return {
    add: (documents) => index.addAll(documents.map(({ id, words }) => ({ id, text: words.join(' ') }))),
    search: ({ words }, limit) => {
      const found = index.search(words.join(' '), { combineWith: 'OR', prefix: false, fuzzy: false })
      return found.slice(0, limit).map(({ id }) => id)
    },
  }
}
