import { defineFaults } from '#platform/errors.ts'

export const semanticFaults = defineFaults('matching', {
  corpus_small: {
    kind: 'unprocessable',
    zh: '现有文本 {count} 篇，不足 {least} 篇，暂不训练语义模型；请继续按词语匹配，文本增多后再训练',
    en: 'There are {count} texts, fewer than the {least} a semantic model needs; keep matching by words and train when there are more',
  },
  model_unreadable: {
    kind: 'unsupported',
    zh: '语义模型文件已损坏或版本不符，请重新训练',
    en: 'The semantic model is damaged or of another version; train it again',
  },
})
