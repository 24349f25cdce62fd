import type { Context } from '#platform/context.ts'
import { sendMessage } from '#platform/messaging/messages.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transitionAll } from '#platform/workflow.ts'
import { contactsOf } from '#register'
import { postingPublished, postingReturned } from '../messages.ts'
import { checkOwnersVerified } from './check-owners.ts'
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
  for (const record of records) allow(canMove(postingStates, 'publish', ctx.actor, record))
  await checkOwnersVerified(ctx, records)
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

async function tellOwner(
  ctx: Context,
  posting: PostingRow,
  template: typeof postingPublished,
  reason = '',
): Promise<void> {
  const owner = posting.ownerOrganisationId ?? posting.ownerPersonId
  if (!owner) return
  const contacts = await contactsOf(ctx, {
    organisationIds: posting.ownerOrganisationId ? [posting.ownerOrganisationId] : [],
    personIds: posting.ownerOrganisationId ? [] : [owner],
  })
  for (const to of contacts.get(owner) ?? []) {
    await sendMessage(ctx, {
      template,
      to,
      // The sentence it stands in ends by itself.
      params: { title: posting.title, reason: reason.replace(/[。.\s]+$/u, '') },
      link: `/postings/${posting.id}`,
    })
  }
}
