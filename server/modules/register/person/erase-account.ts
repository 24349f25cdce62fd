import type { Context } from '#platform/context.ts'

/**
 * Takes everything personal out of an account and shuts it for good: login, mail address, password, second factor,
 * sessions, links, access tokens and inbox. The row stays, since the history names it.
 *
 * @param name what the account is called from now on
 */
export async function eraseAccount(ctx: Context, personId: string, name: string): Promise<void> {
  const account = await ctx.db
    .selectFrom('platform.account')
    .select('id')
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return
  const { id } = account
  await ctx.db
    .updateTable('platform.account')
    .set({
      ...{ login: `left:${id}`, name, email: null, personId: null, state: 'disabled', updatedAt: ctx.now },
      ...{ passwordHash: null, totpSecret: null, totpPending: null, totpLastStep: null },
    })
    .where('id', '=', id)
    .execute()
  for (const table of ['platform.session', 'platform.accountLink', 'platform.accessToken'] as const) {
    await ctx.db.deleteFrom(table).where('accountId', '=', id).execute()
  }
  await ctx.db.deleteFrom('platform.message').where('recipientId', '=', id).execute()
  await ctx.audit({
    action: 'platform.account.erase',
    subjectType: 'platform.account',
    subjectId: id,
    sentence: { zh: '随本人注销关闭，清除了登录信息', en: 'was closed and erased as its holder left' },
  })
}
