import { defineMessage } from '#platform/messaging/messages.ts'

const body = {
  zh: '请在七天内到“我的资料”页面同意或婉拒。您同意之前不会成为成员；不答复，邀请即失效。如果您与该单位无关，请婉拒。',
  en: 'Accept or decline it within seven days on the page “My profile”. You do not belong to it before you accept; unanswered it lapses. Decline if you have nothing to do with the organisation.',
}

export const memberInvited = defineMessage({
  name: 'register.member-invited',
  subject: {
    zh: '“{organisation}”邀请您成为成员',
    en: '“{organisation}” invites you to become a member',
  },
  body,
})

export const representativeInvited = defineMessage({
  name: 'register.representative-invited',
  subject: {
    zh: '“{organisation}”邀请您成为单位代表',
    en: '“{organisation}” invites you to represent it',
  },
  body,
})
