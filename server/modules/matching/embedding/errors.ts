import { defineFaults } from '#platform/errors.ts'

export const embeddingFaults = defineFaults('matching', {
  embedding_failed: {
    kind: 'unavailable',
    zh: '嵌入模型 {name} 未能作答（{why}），请检查其地址、密钥和名称或模型目录；在此期间匹配照常进行，只是不用它',
    en: 'The embedding model {name} gave no usable answer ({why}); check its address, key and name, or its folder. Matching goes on without it',
  },
})
