import type { Context } from '../context.ts'
import type { Text } from '../i18n.ts'

/** Leaves a sentence in an account's history; `action` is the last part of its name. */
export async function recordAccount(ctx: Context, id: string, action: string, sentence: Text): Promise<void> {
  await ctx.audit({
    action: `platform.account.${action}`,
    subjectType: 'platform.account',
    subjectId: id,
    sentence,
  })
}
