import { defineTexts } from '#web/lib/i18n.tsx'

export const conferenceTexts = defineTexts({
  name: { zh: '名称', en: 'Name' },
  edition: { zh: '届次', en: 'Edition' },
  editionOf: { zh: '第{edition}届', en: 'No. {edition}' },
  place: { zh: '地区', en: 'Place' },
  held: { zh: '举办日期', en: 'Held' },
  from: { zh: '开始日', en: 'From' },
  to: { zh: '结束日', en: 'To' },
  released: { zh: '发布项目', en: 'Released' },
  signed: { zh: '现场签约', en: 'Signed' },
  empty: {
    zh: '还没有登记大会。请先新建一届，再把已发布的供需信息放到大会上发布。',
    en: 'No conferences yet. Create one, then release published postings at it.',
  },
  create: { zh: '新建大会', en: 'New conference' },
  createDone: { zh: '已新建大会', en: 'Conference created' },
  release: { zh: '发布项目', en: 'Release postings' },
  releaseTo: { zh: '在“{name}”发布项目', en: 'Release at “{name}”' },
  releaseHint: {
    zh: '按标题查找已发布的供需信息，可以多选。',
    en: 'Find published postings by title; choose several.',
  },
  releaseDone: { zh: '已发布到大会', en: 'Released' },
  chosen: { zh: '要发布的项目', en: 'Postings' },
  chosenMissing: { zh: '请至少选择一个项目', en: 'Choose at least one' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  required: { zh: '请填写{what}', en: 'Fill in: {what}' },
})

export const taskTexts = defineTexts({
  orders: { zh: '我的保姆单', en: 'My orders' },
  ordersEmpty: { zh: '您名下没有在办的保姆单。', en: 'You have no open orders.' },
  allOrders: { zh: '全部保姆单', en: 'All orders' },
  review: { zh: '待审核的供需信息', en: 'Postings to review' },
  reviewEmpty: { zh: '没有待审核的信息。', en: 'Nothing to review.' },
  reviewAll: { zh: '去审核', en: 'Review' },
  introductions: { zh: '等待答复的对接', en: 'Introductions awaiting answers' },
  introductionsEmpty: { zh: '没有等待答复的对接。', en: 'No introductions are waiting.' },
  more: { zh: '还有更多', en: 'There are more' },
  invitedAt: { zh: '{date}介绍', en: 'Introduced {date}' },
})
