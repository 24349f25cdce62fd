import { defineTexts } from '#web/lib/i18n.tsx'

export const centrePageTexts = defineTexts({
  home: { zh: '首页', en: 'Home' },
  lead: {
    zh: '带着难题来，科服保姆当面帮您把需求说清楚，再陪您找技术、找专家。服务免费。',
    en: 'Come with your problem: a broker helps you to put it into words and to find technology and experts. Free of charge.',
  },
  list: { zh: '服务中心列表', en: 'List of service centres' },
  empty: { zh: '还没有开放的服务中心', en: 'No service centre is open yet' },
  emptyText: {
    zh: '各地的服务中心通过验收后会列在这里。您现在就可以在网上发布需求。',
    en: 'Centres are listed here once they are accepted. You can publish a need online right away.',
  },
  publish: { zh: '发布需求', en: 'Publish a need' },
  notFound: { zh: '没有找到这个服务中心', en: 'This service centre was not found' },
  notFoundText: {
    zh: '它可能还没有通过验收，或地址有误。请从列表里查找。',
    en: 'It may not be accepted yet, or the address is mistyped. Look for it in the list.',
  },
  all: { zh: '查看全部服务中心', en: 'See all service centres' },
  open: { zh: '开放中', en: 'Open' },
  shut: { zh: '现在不开放', en: 'Closed now' },
  contact: { zh: '地址与联系', en: 'Address and contact' },
  weekday: { zh: '星期', en: 'Day' },
  times: { zh: '时间', en: 'Times' },
  dates: { zh: '日期', en: 'Dates' },
  note: { zh: '说明', en: 'Note' },
})
