import { loadPeer } from './load-peer.ts'

interface Jieba {
  cutForSearch(text: string, guessesNames: boolean): string[]
}

const STOP_WORDS = new Set(
  (
    '的 了 和 是 在 对 与 及 等 为 中 其 并 或 以 由 于 从 将 把 被 也 都 而 但 就 这 那 该 此 之 所 有 上 下 一种 一个 ' +
    '进行 通过 以及 可以 能够 具有 我 你 他 她 它 们 我们 你们 他们 吗 呢 吧 啊 呀 么 什么 怎么 如何 多少 哪些 ' +
    'the a an of and or to in for on with is are be by as at from that this it which can has have was were not'
  ).split(' '),
)

/**
 * The words every engine is given: jieba's search mode over NFKC and lower case, without punctuation and stop words.
 * No word holds a blank, so a text of words joined by blanks is split back alike everywhere.
 */
export function createWordSplitter(): (text: string) => string[] {
  const { Jieba } = loadPeer<{ Jieba: { withDict(dictionary: Uint8Array): Jieba } }>('@node-rs/jieba')
  const { dict } = loadPeer<{ dict: Uint8Array }>('@node-rs/jieba/dict')
  const jieba = Jieba.withDict(dict)
  return (text) =>
    jieba
      .cutForSearch(text.normalize('NFKC').toLowerCase(), true)
      .map((word) => word.trim())
      .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/\s/.test(word) && !STOP_WORDS.has(word))
}
