import type { z } from 'zod'
import type { Context } from '../context.ts'
import { accessTokenFaults } from './access-token-faults.ts'
import type { accessTokenList, madeAccessTokenSchema } from './access-token.contract.ts'
import { deleteAccessToken, listAccessTokens, storeAccessToken } from './access-tokens.ts'
import { ownAccount, ownAccountWithPassword } from './own-account.ts'
import { recordAccount } from './record-account.ts'
import { withinTransaction } from './within-transaction.ts'

const MOST_TOKENS = 20

/** One's own access tokens and the scopes there are. */
export async function presentAccessTokens(
  ctx: Context,
  scopes: readonly string[],
): Promise<z.input<typeof accessTokenList>> {
  const { id } = await ownAccount(ctx)
  const tokens = await listAccessTokens(ctx.db, id)
  const now = ctx.now.toISOString()
  const items = tokens.map((token) => ({ ...token, isExpired: token.expiresAt <= now }))
  return { items, scopes: [...scopes] }
}

/**
 * Makes an access token after the password was given once more; it is shown this once.
 * Call it with a context outside a transaction: a wrong password is counted.
 *
 * @throws account.wrong_password, account.locked, access_token.too_many, access_token.name_taken
 */
export async function makeAccessToken(
  ctx: Context,
  input: { name: string; scopes: readonly string[]; days: number; current: string },
): Promise<z.input<typeof madeAccessTokenSchema>> {
  const { id: accountId } = await ownAccountWithPassword(ctx, input.current)
  const expiresAt = new Date(ctx.now.getTime() + input.days * 86_400_000)
  return withinTransaction(ctx, async (inside) => {
    // Two made at once must not both be the last one allowed.
    await inside.db
      .selectFrom('platform.account')
      .select('id')
      .where('id', '=', accountId)
      .forUpdate()
      .execute()
    const others = await listAccessTokens(inside.db, accountId)
    if (others.length >= MOST_TOKENS) throw accessTokenFaults.too_many({ most: MOST_TOKENS })
    if (others.some(({ name }) => name === input.name))
      throw accessTokenFaults.name_taken({ name: input.name })
    const scopes = [...new Set(input.scopes)].sort()
    const made = await storeAccessToken(inside.db, {
      ...{ accountId, name: input.name, scopes, now: inside.now, expiresAt },
    })
    await recordAccount(inside, accountId, 'make_token', {
      zh: `新建了访问令牌“${input.name}”，权限：${scopes.join('、')}`,
      en: `made the access token “${input.name}” with ${scopes.join(', ')}`,
    })
    return { ...made, expiresAt: expiresAt.toISOString() }
  })
}

/**
 * Takes one of one's own tokens out of use, at once.
 *
 * @throws access_token.not_found
 */
export async function revokeAccessToken(ctx: Context, id: string): Promise<void> {
  const account = await ownAccount(ctx)
  const name = await deleteAccessToken(ctx.db, { id, accountId: account.id })
  if (name === undefined) throw accessTokenFaults.not_found()
  await recordAccount(ctx, account.id, 'revoke_token', {
    zh: `撤销了访问令牌“${name}”`,
    en: `revoked the access token “${name}”`,
  })
}
