import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { placeNames, placePath } from '#register'
import { isSignedAndStanding } from '../deal/signed-deals.ts'
import { faults } from '../errors.ts'
import { officerFor } from '../policy.ts'
import type { conferenceInput, conferenceList, conferenceQuery } from './conference.contract.ts'

/** Records a conference (科创会) at which postings are released and deals signed. */
export async function createConference(
  ctx: Context,
  input: z.infer<typeof conferenceInput>,
): Promise<{ id: string }> {
  allow(officerFor(ctx.actor, { within: await placePath(ctx, input.placeCode) }))
  if (input.heldTo < input.heldFrom) throw faults.held_reversed()
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.conference')
    .values({ id, ...input, createdAt: ctx.now })
    .execute()
  await ctx.audit({
    action: 'exchange.conference.create',
    subjectType: 'exchange.conference',
    subjectId: id,
    sentence: { zh: '登记了这次大会', en: 'recorded the conference' },
  })
  return { id }
}

/** Releases published postings at a conference; releasing one again changes nothing. @returns how many are new */
export async function releaseAtConference(
  ctx: Context,
  conferenceId: string,
  postingIds: readonly string[],
): Promise<{ released: number }> {
  const conference = await ctx.db
    .selectFrom('exchange.conference')
    .selectAll()
    .where('id', '=', conferenceId)
    .forUpdate()
    .executeTakeFirst()
  if (!conference) throw faults.conference_not_found()
  allow(officerFor(ctx.actor, { within: await placePath(ctx, conference.placeCode) }))
  await checkPublished(ctx, postingIds)
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('exchange.conferenceListing')
    .values(postingIds.map((postingId) => ({ conferenceId, postingId, releasedAt: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  const released = Number(numInsertedOrUpdatedRows ?? 0n)
  await ctx.audit({
    action: 'exchange.conference.release',
    subjectType: 'exchange.conference',
    subjectId: conferenceId,
    sentence: {
      zh: `在大会上发布了 ${released} 个项目`,
      en: `released ${released} projects at the conference`,
    },
  })
  return { released }
}

async function checkPublished(ctx: Context, ids: readonly string[]): Promise<void> {
  const { count } = await ctx.db
    .selectFrom('exchange.posting')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('id', 'in', [...ids])
    .where('state', 'in', ['published', 'contracted'])
    .executeTakeFirstOrThrow()
  if (count !== new Set(ids).size) throw faults.not_published()
}

/** Conferences, or those changed since, the latest first, with what was released and signed at each. */
export async function listConferences(
  ctx: Context,
  { modifiedSince }: z.infer<typeof conferenceQuery> = {},
): Promise<z.infer<typeof conferenceList>> {
  const rows = await ctx.db
    .selectFrom('exchange.conference as conference')
    .select(['id', 'name', 'edition', 'placeCode', 'heldFrom', 'heldTo'])
    .select((eb) => [
      eb
        .selectFrom('exchange.conferenceListing as listing')
        .whereRef('listing.conferenceId', '=', 'conference.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('released'),
      eb
        .selectFrom('exchange.deal as deal')
        .whereRef('deal.conferenceId', '=', 'conference.id')
        .where(isSignedAndStanding('deal'))
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('signed'),
    ])
    .$if(modifiedSince !== undefined, (changed) =>
      changed.where('conference.modifiedAt', '>=', modifiedSince!),
    )
    .orderBy('heldFrom', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  return { items: rows.map((row) => ({ ...row, placeName: places.get(row.placeCode) ?? row.placeCode })) }
}
