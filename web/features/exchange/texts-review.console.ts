import { defineTexts } from '#web/lib/i18n.tsx'

export const reviewTexts = defineTexts({
  review: { zh: '评分审核', en: 'Review' },
  reviewMany: { zh: '评分审核{count}条信息', en: 'Review {count} postings' },
  manyHint: {
    zh: '每条都得这些分数，发布方收到同样的意见。情况不同的请逐条评分。',
    en: 'Each of them gets these scores, and its owner these remarks. Review one by one what differs.',
  },
  rules: {
    zh: '合计{publish}分及以上发布，{hold}分至{below}分暂缓，更低的不予通过。',
    en: '{publish} and more publish, {hold} to {below} hold, less rejects.',
  },
  zero: { zh: '任何一项 0 分不发布。', en: 'Nothing is published with a zero.' },
  total: { zh: '现在合计{total}分', en: 'Total so far: {total}' },
  scoreMissing: { zh: '请为每一项评分', en: 'Score each criterion' },
  remarks: { zh: '审核意见', en: 'Remarks' },
  remarksHint: {
    zh: '发布方会看到。不发布时必须填写，请写明怎样修改或为什么不通过。',
    en: 'The owner reads this. Needed when it is not published: say what to mend, or why.',
  },
  submit: { zh: '确定评分', en: 'Score' },
  done: { zh: '评分已保存', en: 'The score is saved' },
  suspend: { zh: '停用', en: 'Suspend' },
  suspendHint: {
    zh: '停用后不再公开，也不参加匹配。发布方会看到这个理由。',
    en: 'It is no longer public or matched. The owner reads this reason.',
  },
  suspendDone: { zh: '已停用', en: 'Suspended' },
  lift: { zh: '恢复发布', en: 'Lift the suspension' },
  liftDone: { zh: '已恢复发布', en: 'Public again' },
  renew: { zh: '续期', en: 'Renew' },
  renewDone: { zh: '已续期', en: 'Renewed' },
})
