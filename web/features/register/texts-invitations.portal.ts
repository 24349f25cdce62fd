import { defineTexts } from '#web/lib/i18n.tsx'

export const invitationTexts = defineTexts({
  title: { zh: '单位邀请', en: 'Invitations' },
  lead: {
    zh: '您同意之前不会成为成员。与您无关的邀请请婉拒，对方不会得知。',
    en: 'You do not belong to an organisation before you accept. Decline what does not concern you; nobody is told.',
  },
  asMember: {
    zh: '“{organisation}”邀请您成为成员。',
    en: '“{organisation}” invites you to become a member.',
  },
  asRepresentative: {
    zh: '“{organisation}”邀请您成为单位代表，可以以单位名义发布和答复。',
    en: '“{organisation}” invites you to represent it: to publish and answer in its name.',
  },
  until: { zh: '{date}前答复有效', en: 'open until {date}' },
  accept: { zh: '同意加入', en: 'Accept' },
  acceptOf: { zh: '同意加入{organisation}', en: 'Accept the invitation of {organisation}' },
  decline: { zh: '婉拒', en: 'Decline' },
  declineOf: { zh: '婉拒{organisation}的邀请', en: 'Decline the invitation of {organisation}' },
  accepted: { zh: '已加入', en: 'You have joined' },
  declined: { zh: '已婉拒', en: 'You have declined' },
  invite: { zh: '邀请同事加入', en: 'Invite a colleague' },
  phone: { zh: '同事登记的手机号', en: 'The mobile number they registered with' },
  phoneHint: {
    zh: '用这个号码登记的人会收到邀请，七天内本人同意后成为成员。为保护隐私，这里不显示号码是否已登记。',
    en: 'Whoever registered with it is asked, and joins on accepting within seven days. Whether the number is known is not shown, for privacy.',
  },
  phoneMissing: { zh: '请填写手机号', en: 'Give a mobile number' },
  role: { zh: '邀请作为', en: 'Invite as' },
  member: { zh: '成员', en: 'Member' },
  representative: { zh: '代表', en: 'Representative' },
  invited: { zh: '已发出邀请（如该号码已登记）', en: 'Invited, if the number is registered' },
})
