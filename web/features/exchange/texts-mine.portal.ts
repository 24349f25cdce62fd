import { defineTexts } from '#web/lib/i18n.tsx'

export const mineTexts = defineTexts({
  title: { zh: '我的', en: 'My page' },
  lead: {
    zh: '您和您的单位发布的信息，以及接下来要做的事。',
    en: 'What you and your organisation published, and what to do next.',
  },
  publish: { zh: '发布新的', en: 'Publish' },
  waiting: { zh: '等您答复的对接', en: 'Introductions waiting for your answer' },
  answer: { zh: '查看并答复', en: 'Read and answer' },
  postings: { zh: '我的发布', en: 'My postings' },
  empty: { zh: '您还没有发布过信息', en: 'You have not published anything yet' },
  emptyText: {
    zh: '有难题就发布需求，有技术就发布科技所能、成果或可承接的项目。',
    en: 'Post a need if you have a problem, or an offer if you have a technology.',
  },
  group: { zh: '{state}（{count}条）', en: '{state} ({count})' },
  edit: { zh: '继续修改', en: 'Edit' },
  matches: { zh: '查看匹配结果', en: 'See matches' },
  retry: { zh: '再试一次', en: 'Try again' },
})

export const matchesTexts = defineTexts({
  title: { zh: '匹配结果', en: 'Matches' },
  lead: {
    zh: '由系统按用词、行业、学科、地区和对接记录打分，每项理由和得分都列在下面。想对接谁，科服保姆会来联系您。',
    en: 'Scored by words, industry, subject, place and past introductions; every reason and its points are listed. A broker will contact you about the next step.',
  },
  list: { zh: '匹配结果列表', en: 'List of matches' },
  shared: { zh: '双方都提到：', en: 'Both mention: ' },
  why: { zh: '为什么匹配', en: 'Why it matches' },
  introduced: { zh: '已在对接', en: 'Introduced' },
  reason: { zh: '{label}：{sentence}', en: '{label}: {sentence}' },
  empty: { zh: '暂时没有匹配的对象', en: 'No match at present' },
  emptyText: {
    zh: '有新发布的信息时会再次匹配。把标题和说明写得更具体，更容易匹配上。',
    en: 'Matching goes on with every new posting. A more specific title and description help.',
  },
  seePosting: { zh: '查看这条信息', en: 'See the posting' },
  mine: { zh: '我的', en: 'My page' },
  retry: { zh: '再试一次', en: 'Try again' },
})

export const introductionTexts = defineTexts({
  listTitle: { zh: '我的对接', en: 'My introductions' },
  listLead: {
    zh: '科服保姆邀请您和对方见面的记录。双方都同意后，才互相看到联系方式。',
    en: 'Where a broker invited you and another side to meet. Contact details appear once both accept.',
  },
  empty: { zh: '还没有对接', en: 'No introductions yet' },
  emptyText: {
    zh: '发布需求或技术后，科服保姆会为您找合适的对象，并邀请双方对接。',
    en: 'Once you have published something, a broker looks for a fit and invites both sides.',
  },
  publish: { zh: '去发布', en: 'Publish' },
  awaits: { zh: '等您答复', en: 'Your answer is awaited' },
  mySide: { zh: '我方', en: 'Yours' },
  otherSide: { zh: '对方', en: 'Theirs' },
  invitedOn: { zh: '{date}邀请', en: 'Invited {date}' },
  title: { zh: '对接邀请', en: 'Introduction' },
  order: { zh: '保姆单{number}', en: 'Service order {number}' },
  message: { zh: '科服保姆的话', en: 'From the broker' },
  need: { zh: '需求方', en: 'The need' },
  offer: { zh: '供给方', en: 'The offer' },
  yours: { zh: '（我方）', en: ' (yours)' },
  why: { zh: '为什么介绍你们认识', en: 'Why you are introduced' },
  noReasons: {
    zh: '这次对接由科服保姆根据了解的情况提出，没有系统打分。',
    en: 'The broker proposes this from personal knowledge; there is no computed score.',
  },
  answers: { zh: '双方的答复', en: 'The answers' },
  notAnswered: { zh: '还没有答复', en: 'No answer yet' },
  accepted: { zh: '同意对接', en: 'Accepted' },
  declined: { zh: '婉拒', en: 'Declined' },
  declinedBecause: { zh: '婉拒，理由：{reason}', en: 'Declined: {reason}' },
  decide: { zh: '您愿意和对方对接吗？', en: 'Would you like to be introduced?' },
  decideText: {
    zh: '双方都同意后，您会看到对方的联系方式，对方也会看到您的。',
    en: 'Once both accept, you see their contact details and they see yours.',
  },
  accept: { zh: '同意对接', en: 'Accept' },
  decline: { zh: '婉拒', en: 'Decline' },
  declineTitle: { zh: '为什么婉拒？', en: 'Why do you decline?' },
  declineReason: { zh: '婉拒的理由', en: 'Your reason' },
  declineHint: {
    zh: '只有科服保姆看得到，方便另找合适的对象。',
    en: 'Only the broker sees it, to look for a better match.',
  },
  declineMissing: { zh: '请写明婉拒的理由', en: 'Say why you decline' },
  declineYes: { zh: '确定婉拒', en: 'Decline' },
  acceptedToast: { zh: '已同意对接', en: 'You have accepted' },
  declinedToast: { zh: '已婉拒', en: 'You have declined' },
  waitOther: {
    zh: '您已同意，正在等对方答复。对方同意后，这里会显示联系方式。',
    en: 'You have accepted; the other side is still to answer. Contact details will appear here.',
  },
  contacts: { zh: '联系方式', en: 'Contact details' },
  contactsText: {
    zh: '请尽快联系对方。有困难时找科服保姆帮忙。',
    en: 'Please get in touch soon; ask the broker if you need help.',
  },
  name: { zh: '联系人', en: 'Name' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  noContacts: {
    zh: '这一方没有登记联系人，请通过科服保姆联系。',
    en: 'No contact is recorded for this side; ask the broker.',
  },
  notFound: { zh: '没有找到这次对接', en: 'There is no such introduction' },
  notFoundLead: { zh: '它可能不属于您或您的单位。', en: 'It may not be yours or your organisation’s.' },
  retry: { zh: '再试一次', en: 'Try again' },
})
