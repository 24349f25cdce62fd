import type { Engine } from './engine.ts'
import { loadPeer } from './load-peer.ts'

interface Orama {
  create(options: object): unknown
  insert(index: unknown, document: { id: string; text: string }): string | Promise<string>
  search(index: unknown, query: object): Results | Promise<Results>
}
interface Results {
  readonly hits: readonly { id: string }[]
}

export function openOrama(): Engine {
  const { create, insert, search } = loadPeer<Orama>('@orama/orama')
  const tokenizer = {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text: string) => text.split(' '),
  }
  const index = create({ schema: { text: 'string' }, components: { tokenizer } })
  return {
    add: async (documents) => {
      for (const { id, words } of documents) await insert(index, { id, text: words.join(' ') })
    },
    search: async ({ words }, limit) => {
      const { hits } = await search(index, { term: words.join(' '), limit, threshold: 1, exact: false })
      return hits.map(({ id }) => id)
    },
  }
}
