import { defineTexts } from '#web/lib/i18n.tsx'

export const accountTexts = defineTexts({
  title: { zh: '我的账户', en: 'My account' },
  lead: { zh: '登录名：{login}', en: 'Sign-in name: {login}' },
  cancel: { zh: '取消', en: 'Cancel' },
  current: { zh: '现在的密码', en: 'Current password' },
  currentMissing: { zh: '请输入现在的密码', en: 'Enter your current password' },
  show: { zh: '显示密码', en: 'Show password' },
  code: { zh: '动态验证码', en: 'One-time code' },

  password: { zh: '密码', en: 'Password' },
  passwordText: {
    zh: '修改后，您在别处的登录会全部退出，这里不受影响。',
    en: 'Changing it ends your sessions on other devices; this one stays.',
  },
  changePassword: { zh: '修改密码', en: 'Change password' },
  newPassword: { zh: '新密码', en: 'New password' },
  newPasswordHint: {
    zh: '至少 8 位。用三四个互不相关的词连起来，又好记又难猜。',
    en: 'At least 8 characters. Three or four words that have nothing to do with each other are easy to remember and hard to guess.',
  },
  newMissing: { zh: '请输入新密码', en: 'Enter a new password' },
  savePassword: { zh: '保存新密码', en: 'Save new password' },
  passwordChanged: { zh: '密码已修改', en: 'Your password was changed' },

  totp: { zh: '两步登录', en: 'Two-step sign-in' },
  totpOn: { zh: '已开启', en: 'On' },
  totpOff: { zh: '未开启', en: 'Off' },
  totpText: {
    zh: '开启后，登录时除密码外还要输入手机验证器上的六位数字。即使密码被人知道，别人也进不来。',
    en: 'Once on, signing in asks for six digits of an authenticator on your telephone, so that a password alone lets nobody in.',
  },
  codesLeft: {
    zh: '恢复码还剩 {count} 个。快用完时，关闭再重新开启，可得到一组新的。',
    en: '{count} recovery codes are left. Before they run out, turn it off and on again for new ones.',
  },
  turnOn: { zh: '开启两步登录', en: 'Turn on two-step sign-in' },
  next: { zh: '下一步', en: 'Next' },
  scan: {
    zh: '用手机上的验证器应用扫描二维码，然后输入它显示的六位数字。',
    en: 'Scan the code with the authenticator app of your telephone, then enter the six digits it shows.',
  },
  qrLabel: { zh: '两步登录的二维码', en: 'QR code for two-step sign-in' },
  secret: { zh: '不能扫描时，手工输入密钥', en: 'If you cannot scan it, type this key' },
  codeHint: { zh: '验证器显示的六位数字。', en: 'The six digits of the authenticator.' },
  codeMissing: { zh: '请输入动态验证码', en: 'Enter the code' },
  confirmTotp: { zh: '确认开启', en: 'Turn on' },
  codesTitle: { zh: '请保存恢复码', en: 'Keep your recovery codes' },
  codesText: {
    zh: '两步登录已开启。手机丢失时，用一个恢复码代替动态验证码登录，每个只能用一次。它们只显示这一次，请抄下或打印，放在安全的地方。',
    en: 'Two-step sign-in is on. If you lose your telephone, sign in with one of these codes; each works once. They are shown only now: write them down or print them, and keep them safe.',
  },
  codesLabel: { zh: '恢复码', en: 'Recovery codes' },
  codesKept: { zh: '我已保存', en: 'I have kept them' },
  turnOff: { zh: '关闭两步登录', en: 'Turn off two-step sign-in' },
  offCodeHint: {
    zh: '验证器上的六位数字，或一个恢复码。',
    en: 'Six digits of the authenticator, or a recovery code.',
  },
  turnedOff: { zh: '两步登录已关闭', en: 'Two-step sign-in is off' },

  email: { zh: '邮箱', en: 'Mail address' },
  emailText: {
    zh: '确认邮箱后，忘记密码时可以自己重设，账户的重要变动也会发到这里。',
    en: 'Once confirmed, you can reset a forgotten password yourself, and hear of changes to your account.',
  },
  emailNone: { zh: '还没有确认的邮箱', en: 'No confirmed address yet' },
  emailOffered: {
    zh: '确认邮件已发往 {email}，请在 24 小时内打开里面的链接。',
    en: 'A mail was sent to {email}; open the link in it within 24 hours.',
  },
  setEmail: { zh: '填写邮箱', en: 'Enter an address' },
  changeEmail: { zh: '更换邮箱', en: 'Change address' },
  newEmail: { zh: '新邮箱', en: 'New address' },
  emailMissing: { zh: '请输入邮箱', en: 'Enter an address' },
  sendEmail: { zh: '发送确认邮件', en: 'Send the mail' },
  emailSent: { zh: '确认邮件已发出', en: 'The mail is on its way' },

  sessions: { zh: '登录的设备', en: 'Where you are signed in' },
  unknownDevice: { zh: '未知设备', en: 'Unknown device' },
  thisDevice: { zh: '这台设备', en: 'This device' },
  lastSeen: { zh: '最近使用：{time}', en: 'Last used: {time}' },
  endOthers: { zh: '退出其他设备', en: 'Sign out other devices' },
  ended: { zh: '已退出其他 {count} 处登录', en: '{count} other sessions were ended' },

  language: { zh: '语言', en: 'Language' },
  languageText: {
    zh: '在任何设备登录后都用这种语言，消息和邮件也一样。',
    en: 'Used wherever you sign in, and for messages and mail.',
  },
})

export const resetTexts = defineTexts({
  forgotTitle: { zh: '忘记密码', en: 'Forgot password' },
  forgotLead: {
    zh: '输入邮箱或手机号（登录名），我们把重设密码的链接发到账户确认过的邮箱。',
    en: 'Enter your mail address or mobile number (sign-in name). A link goes to the confirmed address of the account.',
  },
  identifier: { zh: '邮箱或手机号', en: 'Mail address or mobile number' },
  identifierHint: { zh: '也可以输入登录名。', en: 'Your sign-in name will do too.' },
  identifierMissing: { zh: '请输入邮箱或手机号', en: 'Enter your mail address or mobile number' },
  send: { zh: '发送链接', en: 'Send the link' },
  sentTitle: { zh: '请查看邮箱', en: 'Look into your mailbox' },
  sentText: {
    zh: '如果有这样一个账户，并且确认过邮箱，重设密码的链接已经发出，1 小时内有效。',
    en: 'If there is such an account with a confirmed address, a link to set a new password is on its way. It is valid for one hour.',
  },
  noMail: {
    zh: '没有收到，或没有确认过邮箱？请联系当地科协的管理员，请他为您生成重设链接。',
    en: 'Nothing came, or no confirmed address? Ask the administrator of your association for a reset link.',
  },
  backToSignIn: { zh: '返回登录', en: 'Back to sign-in' },
  resetTitle: { zh: '设置新密码', en: 'Set a new password' },
  resetLead: { zh: '保存后，所有设备上的登录都会退出。', en: 'Saving it ends your sessions on all devices.' },
  noToken: {
    zh: '这个链接不完整。请从邮件里重新打开，或重新申请一个。',
    en: 'This link is not whole. Open it from the mail again, or ask for a new one.',
  },
  askAgain: { zh: '重新申请链接', en: 'Ask for a new link' },
  doneTitle: { zh: '新密码已保存', en: 'Your new password is saved' },
  doneText: { zh: '请用新密码登录。', en: 'Sign in with the new password.' },
  signIn: { zh: '去登录', en: 'Sign in' },
  confirmTitle: { zh: '确认邮箱', en: 'Confirm your mail address' },
  confirmLead: {
    zh: '点一下按钮，用这个邮箱接收账户的邮件。',
    en: 'Press the button to use this address for the mail of your account.',
  },
  confirm: { zh: '确认邮箱', en: 'Confirm address' },
  confirmedTitle: { zh: '邮箱已确认', en: 'Your address is confirmed' },
  confirmedText: {
    zh: '忘记密码时，重设链接会发到这里。',
    en: 'Links to reset your password will be sent to it.',
  },
  toAccount: { zh: '到我的账户', en: 'To my account' },
})
