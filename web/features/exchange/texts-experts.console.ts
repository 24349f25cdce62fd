import { defineTexts } from '#web/lib/i18n.tsx'

export const expertTexts = defineTexts({
  experts: { zh: '推荐专家', en: 'Experts' },
  hint: {
    zh: '按用词、学科、行业、地区和对接记录推荐已核验的科技工作者。展开可看理由。',
    en: 'Verified S&T workers, recommended by words, subject, industry, place and track record. Open one for the reasons.',
  },
  empty: {
    zh: '暂无可推荐的专家。请补充需求的学科和内容，或登记更多科技工作者。',
    en: 'Nobody to recommend yet. State the need’s subject and content, or register more S&T workers.',
  },
  offer: { zh: '查看其发布的供给', en: 'See their offer' },
  offerOf: { zh: '供给 {at}', en: 'Offer {at}' },
  record: { zh: '查看登记', en: 'See the registration' },
  elsewhere: {
    zh: '不在您负责的地区，请经其发布的供给联系。',
    en: 'Outside your places; make contact through their offer.',
  },
})
