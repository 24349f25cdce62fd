import type { Context } from '../context.ts'
import type { TextParams } from '../i18n.ts'
import { defineMessage, sendMessage, type MessageTemplate } from '../messaging/messages.ts'

const NOT_YOU = {
  zh: '如果不是您本人操作，请马上联系管理员。',
  en: 'If it was not you, tell your administrator at once.',
}

export const passwordChanged = defineMessage({
  name: 'account.password_changed',
  subject: { zh: '您的密码已修改', en: 'Your password was changed' },
  body: {
    zh: `您的账号换了新密码，别处的登录已全部退出。${NOT_YOU.zh}`,
    en: `Your account has a new password, and every other session was ended. ${NOT_YOU.en}`,
  },
})

export const resetLinkMade = defineMessage({
  name: 'account.reset_link_made',
  subject: { zh: '管理员为您生成了重设密码的链接', en: 'An administrator made a reset link for you' },
  body: {
    zh: `管理员为您的账号生成了一个重设密码的链接，1 小时内有效。${NOT_YOU.zh}`,
    en: `An administrator made a link to set a new password of your account, valid for one hour. ${NOT_YOU.en}`,
  },
})

export const resetRequested = defineMessage({
  name: 'account.reset_requested',
  subject: { zh: '重设密码', en: 'Set a new password' },
  body: {
    zh: '有人（应该是您本人）申请重设您账号的密码。请在 1 小时内打开下面的链接；链接只能用一次。不是您申请的，不必理会：密码没有改变。',
    en: 'Somebody, probably you, asked to set a new password of your account. Open the link below within one hour; it works once. If it was not you, do nothing: the password has not changed.',
  },
})

export const emailToConfirm = defineMessage({
  name: 'account.email_to_confirm',
  subject: { zh: '请确认您的邮箱', en: 'Confirm your mail address' },
  body: {
    zh: '请在 24 小时内打开下面的链接，确认用这个邮箱接收您账号的邮件；链接只能用一次。不是您填写的，不必理会。',
    en: 'Open the link below within 24 hours to confirm this address for the mail of your account; it works once. If it was not you who entered it, do nothing.',
  },
})

export const totpTurnedOn = defineMessage({
  name: 'account.totp_on',
  subject: { zh: '两步登录已开启', en: 'Two-step sign-in is on' },
  body: {
    zh: `以后登录时，除密码外还要输入动态验证码。${NOT_YOU.zh}`,
    en: `From now on, signing in asks for a code after the password. ${NOT_YOU.en}`,
  },
})

export const totpTurnedOff = defineMessage({
  name: 'account.totp_off',
  subject: { zh: '两步登录已关闭', en: 'Two-step sign-in is off' },
  body: {
    zh: `现在只凭密码就能登录您的账号。${NOT_YOU.zh}`,
    en: `Your account can now be entered with the password alone. ${NOT_YOU.en}`,
  },
})

export const recoveryCodeUsed = defineMessage({
  name: 'account.recovery_code_used',
  subject: { zh: '使用了一个恢复码', en: 'A recovery code was used' },
  body: {
    zh: `有人用恢复码登录了您的账号，还剩 {left} 个。${NOT_YOU.zh}`,
    en: `Somebody signed in to your account with a recovery code; {left} are left. ${NOT_YOU.en}`,
  },
})

export const emailChanged = defineMessage({
  name: 'account.email_changed',
  subject: { zh: '您的邮箱已更换', en: 'Your mail address was changed' },
  body: {
    zh: `您账号的邮件以后发到新的邮箱。${NOT_YOU.zh}`,
    en: `Mail of your account now goes to a new address. ${NOT_YOU.en}`,
  },
})

/** Tells the holder of an account, in their language: in the inbox, and by mail where an address is confirmed. */
export async function tellAccount(
  ctx: Context,
  accountId: string,
  message: { template: MessageTemplate; params?: TextParams },
): Promise<void> {
  const { email, language } = await ctx.db
    .selectFrom('platform.account')
    .select(['email', 'language'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  await sendMessage(ctx, { ...message, to: { accountId, email, language: language === 'en' ? 'en' : 'zh' } })
}
