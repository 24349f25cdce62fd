import { defineFaults } from '#platform/errors.ts'

export const faults = defineFaults('events', {
  event_not_found: {
    kind: 'not_found',
    zh: '没有找到这个活动，可能还没有公布。请检查地址，或从活动列表进入。',
    en: 'There is no such event; it may not be announced yet. Check the address, or start from the list of events.',
  },
  ends_before_start: {
    kind: 'invalid',
    zh: '结束时间不能早于开始时间，请重新填写。',
    en: 'An event cannot end before it starts; enter the times again.',
    field: 'endsAt',
  },
  session_reversed: {
    kind: 'invalid',
    zh: '“{title}”的结束时间早于开始时间，请重新填写。',
    en: '“{title}” ends before it starts; enter its times again.',
  },
  session_outside: {
    kind: 'invalid',
    zh: '“{title}”不在活动的起止时间之内，请修改这个环节或活动的时间。',
    en: '“{title}” lies outside the event’s own times; change the session’s or the event’s.',
  },
  session_unknown: {
    kind: 'conflict',
    zh: '“{title}”已被其他人删除，请刷新后再改。',
    en: 'Somebody else has removed “{title}”; reload before changing it.',
  },
  organiser_missing: {
    kind: 'invalid',
    zh: '请从登记册选择单位，或填写单位名称。',
    en: 'Choose an organisation of the register, or give its name.',
  },
  organiser_unknown: {
    kind: 'invalid',
    zh: '登记册里没有这个单位，请重新选择，或只填写名称。',
    en: 'The register has no such organisation; choose another, or give its name alone.',
  },
  organiser_repeated: {
    kind: 'invalid',
    zh: '“{name}”填写了两次，同一单位请只填一个角色。',
    en: '“{name}” is there twice; give an organisation one role.',
  },
  organiser_needed: {
    kind: 'conflict',
    zh: '还没有主办单位，请补充后再公布。',
    en: 'The event has no host yet; add one before announcing it.',
  },
  speaker_missing: {
    kind: 'invalid',
    zh: '请填写报告人姓名，或从登记册选择。',
    en: 'Give the speaker’s name, or choose a person of the register.',
  },
  speaker_unknown: {
    kind: 'invalid',
    zh: '登记册里没有这位报告人，请重新选择，或只填写姓名。',
    en: 'The register has no such person; choose another, or give the name alone.',
  },
  personal_data: {
    kind: 'invalid',
    zh: '公开内容里含有身份证号或手机号，请删除；联系电话请填写单位座机。',
    en: 'The public text holds an ID or mobile phone number; remove it, and give an office line instead.',
  },
  not_editable: {
    kind: 'conflict',
    zh: '活动已经取消，不能再修改。改期举办的，请另建一个活动。',
    en: 'The event is cancelled and can no longer be changed. If it takes place at another time, create a new one.',
  },
  not_yet_begun: {
    kind: 'conflict',
    zh: '活动还没有开始，开始之后才能登记为已举办。',
    en: 'The event has not begun; it can be recorded as held once it has.',
  },
  held_in_future: {
    kind: 'invalid',
    zh: '已举办的活动，开始时间不能晚于现在。',
    en: 'An event that was held cannot start in the future.',
    field: 'startsAt',
  },
  not_held: {
    kind: 'conflict',
    zh: '活动登记为已举办之后，才能填写举办成效。',
    en: 'What came of an event can be entered once it is recorded as held.',
  },
  figure_repeated: {
    kind: 'invalid',
    zh: '同一项成效填写了两次，请只保留一项。',
    en: 'The same figure is there twice; keep one.',
  },
  file_unknown: {
    kind: 'unprocessable',
    zh: '没有找到您上传的这个凭证，请重新上传。',
    en: 'There is no such file among those you uploaded; upload the evidence again.',
  },
  promotion_not_found: {
    kind: 'not_found',
    zh: '没有找到这条推文或视频。',
    en: 'There is no such post or video.',
  },
  promotion_known: {
    kind: 'conflict',
    zh: '这个链接已经登记过：“{title}”，{day}。同一条推文或视频只登记一次。',
    en: 'This link is already recorded: “{title}”, {day}. A post or video is recorded once.',
  },
  promotion_in_future: {
    kind: 'invalid',
    zh: '发布日期不能晚于今天。',
    en: 'The day of publication cannot lie in the future.',
  },
  promotion_withdrawn: {
    kind: 'conflict',
    zh: '这条登记已经撤销。',
    en: 'This record is already withdrawn.',
  },
  linked_elsewhere: {
    kind: 'conflict',
    zh: '这条记录已经归入另一个活动。',
    en: 'The record already belongs to another event.',
  },
})
