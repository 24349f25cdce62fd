import { defineFaults } from '../errors.ts'

export const accountFaults = defineFaults('account', {
  login_taken: {
    kind: 'conflict',
    zh: '登录名“{login}”已被使用，请换一个。',
    en: 'The sign-in name “{login}” is taken; choose another.',
    field: 'login',
  },
  wrong_sign_in: {
    kind: 'unauthenticated',
    zh: '登录名或密码不正确。连续输错 5 次将锁定 30 分钟。',
    en: 'The sign-in name or password is not right. Five failures lock the account for 30 minutes.',
  },
  code_needed: {
    kind: 'unauthenticated',
    zh: '请输入动态验证码。',
    en: 'Enter the one-time code of your authenticator.',
    field: 'code',
  },
  locked: {
    kind: 'too_many',
    zh: '账号因连续输错已锁定，请 30 分钟后再试，或请管理员生成重设密码的链接。',
    en: 'The account is locked after repeated failures. Try again in 30 minutes or ask an administrator for a reset link.',
  },
  wrong_password: {
    kind: 'forbidden',
    zh: '现在的密码不正确，请重新输入。连续输错 5 次将锁定 30 分钟。',
    en: 'The current password is not right; enter it again. Five failures lock the account for 30 minutes.',
    field: 'current',
  },
  same_password: {
    kind: 'invalid',
    zh: '新密码与现在的相同，请换一个。',
    en: 'The new password is the same as the current one; choose another.',
    field: 'password',
  },
  link_spent: {
    kind: 'not_found',
    zh: '这个链接已经用过、已过期或不完整。请重新申请一个。',
    en: 'This link was used, has expired or is not whole. Ask for a new one.',
  },
  wrong_code: {
    kind: 'invalid',
    zh: '动态验证码不正确，或刚刚用过。请等下一个六位数字出现后输入。',
    en: 'The code is not right or was just used. Wait for the next six digits and enter them.',
    field: 'code',
  },
  totp_on: {
    kind: 'conflict',
    zh: '两步登录已经开启。要更换验证器，请先关闭。',
    en: 'Two-step sign-in is on already. Turn it off first to change the authenticator.',
  },
  totp_off: {
    kind: 'conflict',
    zh: '两步登录没有开启，不需要关闭。',
    en: 'Two-step sign-in is not on; there is nothing to turn off.',
  },
  totp_not_begun: {
    kind: 'conflict',
    zh: '请先生成密钥并加入验证器，再输入动态验证码。',
    en: 'First make a key and add it to your authenticator, then enter a code.',
  },
  email_taken: {
    kind: 'conflict',
    zh: '这个邮箱已用于另一个账号，请换一个邮箱。',
    en: 'This mail address belongs to another account; use another address.',
    field: 'email',
  },
  not_found: { kind: 'not_found', zh: '没有找到这个账号。', en: 'There is no such account.' },
  own_account: {
    kind: 'conflict',
    zh: '这是您自己的账号，请在“我的账户”页面办理。',
    en: 'This is your own account; use the page “My account”.',
  },
  other_holder: {
    kind: 'forbidden',
    zh: '这个账号的持有人还在您管理的地区之外担任职务，请联系上级管理员。',
    en: 'The holder of this account also has a role outside the places you administer; ask an administrator above you.',
  },
  disabled: {
    kind: 'conflict',
    zh: '账号已停用，请先启用。',
    en: 'The account is disabled; enable it first.',
  },
})
