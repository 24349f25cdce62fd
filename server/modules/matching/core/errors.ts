import { defineFaults } from '#platform/errors.ts'

export const faults = defineFaults('matching', {
  document_known: {
    kind: 'conflict',
    zh: '编号 {id} 已在匹配索引中，请改用更新操作',
    en: 'Document {id} is already in the matching index; change it instead',
  },
  document_unknown: {
    kind: 'not_found',
    zh: '匹配索引中没有编号 {id}，请先添加',
    en: 'Document {id} is not in the matching index; add it first',
  },
})
