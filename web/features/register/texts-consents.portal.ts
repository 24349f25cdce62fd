import { defineTexts } from '#web/lib/i18n.tsx'

export const consentTexts = defineTexts({
  title: { zh: '我的授权', en: 'My consents' },
  lead: {
    zh: '您同意平台怎样使用您的资料，都在这里。随时可以撤回，点一下立即生效。',
    en: 'How you let the platform use your data. Withdraw any of it with one tap, at once.',
  },
  given: { zh: '已同意', en: 'Consented' },
  notGiven: { zh: '未同意', en: 'Not consented' },
  withdraw: { zh: '撤回授权', en: 'Withdraw' },
  withdrawOf: { zh: '撤回授权：{name}', en: 'Withdraw “{name}”' },
  give: { zh: '同意', en: 'Consent' },
  giveOf: { zh: '同意“{name}”', en: 'Consent to “{name}”' },
  withdrawn: { zh: '已撤回，立即生效', en: 'Withdrawn, in effect now' },
  gave: { zh: '已记录您的同意', en: 'Your consent is recorded' },
  answered: { zh: '{date}{way}，文本第{version}版', en: '{date}, {way}, version {version} of the text' },
  newerText: {
    zh: '您同意的是旧版文本：{text}',
    en: 'You consented to an older text: {text}',
  },
  ledger: { zh: '授权记录', en: 'Record of answers' },
  ledgerLine: {
    zh: '{date} {decision}“{name}”（第{version}版，{way}）',
    en: '{date}: {decision} “{name}” (version {version}, {way})',
  },
  didGive: { zh: '同意', en: 'consented to' },
  didWithdraw: { zh: '撤回', en: 'withdrew' },
  none: { zh: '还没有授权记录。', en: 'Nothing has been answered yet.' },
  leaveTitle: { zh: '注销登记', en: 'Leave' },
  leaveLead: {
    zh: '不再使用平台时，可以自己注销。注销前会列出保留和清除的内容。',
    en: 'When you no longer use the platform you can leave by yourself. What stays and what is erased is listed first.',
  },
  toLeave: { zh: '查看注销内容', en: 'See what leaving means' },
  retry: { zh: '再试一次', en: 'Try again' },
  ask: { zh: '授权（可不选，以后随时可改）', en: 'Consents (optional; change them at any time)' },
  version: { zh: '第{version}版', en: 'version {version}' },
})

export const leaveTexts = defineTexts({
  title: { zh: '注销登记', en: 'Leave' },
  lead: {
    zh: '注销立即生效，不能恢复。以后需要时可以重新注册。',
    en: 'Leaving takes effect at once and cannot be undone. You may register anew later.',
  },
  erased: { zh: '清除的内容', en: 'Erased' },
  stays: { zh: '保留的记录', en: 'Stays' },
  staysNone: { zh: '没有需要保留的记录，姓名也会隐去。', en: 'Nothing stays, and your name is masked.' },
  staysName: {
    zh: '这些记录涉及他人或依法需要存档，您的姓名随记录保留。',
    en: 'These concern others or must be kept by law; your name stays with them.',
  },
  staysMasked: { zh: '姓名会部分隐去。', en: 'Your name is masked.' },
  counted: { zh: '{name}：{count}条', en: '{name}: {count}' },
  open: {
    zh: '其中{count}条进行中，请先撤回或办结',
    en: '{count} in progress; withdraw or finish them first',
  },
  understood: { zh: '我已了解，注销不能恢复', en: 'I understand that this cannot be undone' },
  confirmMissing: { zh: '请先勾选“我已了解”', en: 'Tick “I understand” first' },
  leave: { zh: '注销登记', en: 'Leave now' },
  stay: { zh: '不注销，返回', en: 'Stay' },
})

export const studioTexts = defineTexts({
  newTitle: { zh: '登记科创工作室', en: 'Register a studio' },
  newLead: {
    zh: '工作室是科技工作者组成的团队，您就是负责人。邀请至少一名成员加入后，由当地科协核验。',
    en: 'A studio is a team of S&T workers, led by you. Invite at least one member; the local association then verifies it.',
  },
  name: { zh: '工作室名称', en: 'Name of the studio' },
  nameMissing: { zh: '请填写工作室名称', en: 'Enter the name' },
  placeMissing: { zh: '请选择所在地区', en: 'Choose the place' },
  directions: { zh: '服务方向', en: 'What the team offers' },
  directionsHint: {
    zh: '每项一个词，用顿号或换行分开，最多10项，如：柑橘保鲜、冷链物流。',
    en: 'One term each, apart by commas or lines, at most 10.',
  },
  directionsMissing: { zh: '请至少填写一个服务方向', en: 'Enter at least one' },
  introduction: { zh: '工作室简介', en: 'About the studio' },
  place: { zh: '所在地区', en: 'Place' },
  submit: { zh: '提交登记', en: 'Register' },
  registered: { zh: '已登记，请邀请成员', en: 'Registered; now invite members' },
  leader: { zh: '负责人', en: 'Leader' },
  handOver: { zh: '移交负责人', en: 'Hand over the lead' },
  handOverTo: { zh: '移交负责人：{name}', en: 'Hand over the lead: {name}' },
  handedOver: { zh: '负责人已移交', en: 'The lead is handed over' },
  teamNeeded: {
    zh: '还没有其他成员。请先邀请至少一名成员，再等待核验。',
    en: 'Nobody else has joined. Invite at least one member; then the studio can be verified.',
  },
})
