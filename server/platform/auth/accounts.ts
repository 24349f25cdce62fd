import type { Context } from '../context.ts'
import { accountFaults } from './account-faults.ts'
import { checkPassword, hashPassword } from './passwords.ts'

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly personId: string | null
  readonly password: string
}

/** Creates an account someone can sign in with. @throws account.login_taken, password.too_short, password.too_weak */
export async function createAccount(ctx: Context, input: NewAccount): Promise<{ id: string }> {
  checkPassword(input.password, [input.login, input.name])
  const id = ctx.newId()
  const created = await ctx.db
    .insertInto('platform.account')
    .values({
      id,
      login: input.login,
      name: input.name,
      personId: input.personId,
      passwordHash: await hashPassword(input.password),
      // Whoever opens an account for others does not choose their language.
      language: ctx.actor.kind === 'anonymous' ? ctx.language : null,
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
