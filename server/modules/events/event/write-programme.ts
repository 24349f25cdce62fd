import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { faults } from '../errors.ts'
import type { NamedOrganiser } from './check-event.ts'
import type { SessionInput } from './event.contract.ts'

/** Puts the organisers in place of those before, in the order given. */
export async function writeOrganisers(
  ctx: Context,
  eventId: string,
  organisers: readonly NamedOrganiser[],
): Promise<void> {
  await ctx.db.deleteFrom('events.organiser').where('eventId', '=', eventId).execute()
  if (organisers.length === 0) return
  const rows = organisers.map((one, index) => ({ id: ctx.newId(), eventId, position: index + 1, ...one }))
  await ctx.db.insertInto('events.organiser').values(rows).execute()
}

/**
 * Puts the sessions in place of those before. One that is named by its id stays the same session, so that what refers
 * to it goes on doing so.
 *
 * @throws events.session_unknown
 */
export async function writeSessions(
  ctx: Context,
  eventId: string,
  sessions: readonly SessionInput[],
): Promise<void> {
  await keepSessions(ctx, eventId, sessions)
  if (sessions.length === 0) return
  const rows = sessions.map(({ id, title, startsAt, endsAt, room }, index) => ({
    ...{ id: id ?? ctx.newId(), eventId, position: index + 1 },
    ...{ title, startsAt, endsAt, room },
  }))
  await ctx.db
    .insertInto('events.session')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        title: eb.ref('excluded.title'),
        startsAt: eb.ref('excluded.startsAt'),
        endsAt: eb.ref('excluded.endsAt'),
        room: eb.ref('excluded.room'),
      })),
    )
    .execute()
  const speakers = sessions.flatMap((session, index) =>
    session.speakers.map(({ personId, name, affiliation }, nth) => ({
      ...{ id: ctx.newId(), sessionId: rows[index]!.id, position: nth + 1 },
      ...{ personId, name: personId === null ? name : '', affiliation },
    })),
  )
  if (speakers.length > 0) await ctx.db.insertInto('events.speaker').values(speakers).execute()
}

/** Removes the sessions that are gone, and the speakers of those that stay. */
async function keepSessions(ctx: Context, eventId: string, sessions: readonly SessionInput[]): Promise<void> {
  const kept = sessions.flatMap(({ id }) => id ?? [])
  await ctx.db
    .deleteFrom('events.session')
    .where('eventId', '=', eventId)
    .where(sql<boolean>`id <> all(${kept}::uuid[])`)
    .execute()
  const rows = await ctx.db.selectFrom('events.session').select('id').where('eventId', '=', eventId).execute()
  const there = new Set(rows.map(({ id }) => id))
  const lost = sessions.findIndex(({ id }) => id !== undefined && !there.delete(id))
  if (lost >= 0) throw faults.session_unknown({ title: sessions[lost]!.title }, `sessions.${lost}.title`)
  if (kept.length > 0) await ctx.db.deleteFrom('events.speaker').where('sessionId', 'in', kept).execute()
}
