import type { Context } from '../context.ts'
import { defineFaults } from '../errors.ts'
import { checkPassword, hashPassword } from './passwords.ts'

export const accountFaults = defineFaults('account', {
  login_taken: {
    kind: 'conflict',
    zh: '登录名“{login}”已被使用，请换一个。',
    en: 'The sign-in name “{login}” is taken; choose another.',
    field: 'login',
  },
  wrong_sign_in: {
    kind: 'unauthenticated',
    zh: '登录名或口令不正确。连续输错 5 次将锁定 30 分钟。',
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
    zh: '账号因连续输错已锁定，请 30 分钟后再试，或请管理员解锁。',
    en: 'The account is locked after repeated failures. Try again in 30 minutes or ask an administrator.',
  },
})

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly personId: string | null
  readonly password: string
}

/** Creates an account someone can sign in with. @throws account.login_taken, password.too_short, password.too_common */
export async function createAccount(ctx: Context, input: NewAccount): Promise<{ id: string }> {
  checkPassword(input.password)
  const id = ctx.newId()
  const created = await ctx.db
    .insertInto('platform.account')
    .values({
      id,
      login: input.login,
      name: input.name,
      personId: input.personId,
      passwordHash: await hashPassword(input.password),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (created.numInsertedOrUpdatedRows !== 1n) throw accountFaults.login_taken({ login: input.login })
  await ctx.audit({
    action: 'platform.account.create',
    subjectType: 'platform.account',
    subjectId: id,
    sentence: { zh: '开通了账号', en: 'opened the account' },
  })
  return { id }
}
