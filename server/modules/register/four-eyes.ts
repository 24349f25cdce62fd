import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Decision } from '#platform/policy.ts'
import type { PlacedRecord } from './policy.ts'

/** The accounts that handle a new record: the one that registers it, none for the product itself. */
export function firstHandlers(ctx: Context): string[] {
  return ctx.actor.accountId === null ? [] : [ctx.actor.accountId]
}

/** The column `handled_by` with the actor among it. */
export function withHandler(ctx: Context): RawBuilder<string[]> {
  const { accountId } = ctx.actor
  return sql<string[]>`case when ${accountId}::uuid is null or ${accountId}::uuid = any(handled_by)
    then handled_by else handled_by || ${accountId}::uuid end`
}

/**
 * Why a reader whose task verifying is cannot verify this record, in their language: it is their own, or they
 * registered or changed it. Null where they may, where it waits for no verification, and where it is not their task.
 */
export function verifyRefusal(
  ctx: Context,
  policy: Readonly<Record<'verify' | 'return', (actor: Actor, record: PlacedRecord) => Decision>>,
  record: PlacedRecord & { readonly state: string },
): string | null {
  if (record.state !== 'registered' || policy.return(ctx.actor, record) !== true) return null
  const decision = policy.verify(ctx.actor, record)
  return decision === true ? null : decision.say(ctx.language)
}
