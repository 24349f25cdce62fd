import { defineFaults } from '#platform/errors.ts'

export const embeddingFaults = defineFaults('matching', {
  embedding_failed: {
    kind: 'unavailable',
    zh: '语义向量服务 {name} 未能作答（{why}），请检查其地址、密钥和模型名称；在此期间按词语匹配',
    en: 'The embedding model {name} gave no usable answer ({why}); check its address, key and model name. Matching goes on by words',
  },
})
