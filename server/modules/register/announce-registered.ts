import type { Context } from '#platform/context.ts'
import { announceAll } from '#platform/outbox.ts'

const ENTRIES_A_STATEMENT = 1_000

/** Leaves history and announcements of many new records at once, under the name of the state they begin in. */
export async function announceRegistered(
  ctx: Context,
  noun: 'register.person' | 'register.organisation',
  { ids, verified }: { ids: readonly string[]; verified: boolean },
): Promise<void> {
  const sentence = verified
    ? {
        zh: '按管理员的决定登记为已核验，未经第二人核对',
        en: 'registered as verified by the administrator’s order, without a second officer',
      }
    : { zh: '提交了登记', en: 'registered' }
  for (let start = 0; start < ids.length; start += ENTRIES_A_STATEMENT) {
    const part = ids.slice(start, start + ENTRIES_A_STATEMENT)
    await ctx.audit(
      ...part.map((subjectId) => ({ action: `${noun}.register`, subjectType: noun, subjectId, sentence })),
    )
  }
  const event = `${noun}.${verified ? 'verified' : 'registered'}`
  await announceAll(
    ctx.db,
    ctx.now,
    ids.map((id) => ({ event, payload: { id } })),
  )
}
