import type { Context } from '#platform/context.ts'
import { sendMessage } from '#platform/messaging/messages.ts'
import { transitionAll } from '#platform/workflow.ts'
import { contactsOf, findOrganisations, findPeople } from '#register'
import { faults } from '../errors.ts'
import { postingPublished, postingReturned } from '../messages.ts'
import { lockPostings, type PostingRow } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'

/** Hands a draft, or a returned posting, to the reviewers. */
export async function submitPosting(ctx: Context, id: string): Promise<void> {
  const records = await lockPostings(ctx, [id])
  await transitionAll(ctx, {
    states: postingStates,
    records,
    move: 'submit',
    changes: { submittedAt: ctx.now },
  })
}

/** Approves submitted postings: from now on everyone finds them and they are matched. All, or none. */
export async function publishPostings(ctx: Context, ids: readonly string[]): Promise<void> {
  const records = await lockPostings(ctx, ids)
  await checkOwners(ctx, records)
  await transitionAll(ctx, {
    states: postingStates,
    records,
    move: 'publish',
    changes: { publishedAt: ctx.now },
  })
  for (const record of records) await tellOwner(ctx, record, postingPublished)
}

/** Gives submitted postings back to their owners with a reason they can act on. */
export async function returnPostings(ctx: Context, ids: readonly string[], reason: string): Promise<void> {
  const records = await lockPostings(ctx, ids)
  await transitionAll(ctx, { states: postingStates, records, move: 'return', reason })
  for (const record of records) await tellOwner(ctx, record, postingReturned, reason)
}

/** Takes a posting back; it is gone from search and matching at once. */
export async function withdrawPosting(ctx: Context, id: string): Promise<void> {
  const records = await lockPostings(ctx, [id])
  await transitionAll(ctx, {
    states: postingStates,
    records,
    move: 'withdraw',
    changes: { withdrawnAt: ctx.now },
  })
}

async function checkOwners(ctx: Context, records: readonly PostingRow[]): Promise<void> {
  const organisations = await findOrganisations(
    ctx,
    records.flatMap((record) => record.ownerOrganisationId ?? []),
  )
  const people = await findPeople(
    ctx,
    records.flatMap((record) => record.ownerPersonId ?? []),
  )
  for (const record of records) {
    // Without an owner the service centre itself answers for it: what old spreadsheets bring often names nobody.
    if (!record.ownerOrganisationId && !record.ownerPersonId) continue
    const owner =
      organisations.get(record.ownerOrganisationId ?? '') ?? people.get(record.ownerPersonId ?? '')
    if (owner?.state !== 'verified') throw faults.owner_not_verified()
  }
}

async function tellOwner(
  ctx: Context,
  posting: PostingRow,
  template: typeof postingPublished,
  reason = '',
): Promise<void> {
  const owner = posting.ownerOrganisationId ?? posting.ownerPersonId ?? ''
  const contacts = await contactsOf(ctx, {
    organisationIds: posting.ownerOrganisationId ? [posting.ownerOrganisationId] : [],
    personIds: posting.ownerOrganisationId ? [] : [owner],
  })
  for (const to of contacts.get(owner) ?? []) {
    await sendMessage(ctx, {
      template,
      to,
      params: { title: posting.title, reason },
      link: `/postings/${posting.id}`,
    })
  }
}
