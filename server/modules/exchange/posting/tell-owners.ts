import type { Context } from '#platform/context.ts'
import type { TextParams } from '#platform/i18n.ts'
import { sendMessage, type MessageTemplate } from '#platform/messaging/messages.ts'
import { contactsOf } from '#register'
import type { PostingRow } from './posting.queries.ts'

type Owned = Pick<PostingRow, 'id' | 'title' | 'ownerOrganisationId' | 'ownerPersonId'>

const ownerOf = (posting: Owned) => posting.ownerOrganisationId ?? posting.ownerPersonId

function contacts(ctx: Context, postings: readonly Owned[]) {
  return contactsOf(ctx, {
    organisationIds: postings.flatMap((posting) => posting.ownerOrganisationId ?? []),
    personIds: postings.flatMap((posting) =>
      posting.ownerOrganisationId ? [] : (posting.ownerPersonId ?? []),
    ),
  })
}

/** Tells the owner of each posting what became of it, with its title among the values. */
export async function tellEach(
  ctx: Context,
  postings: readonly Owned[],
  { template, params = {} }: { template: MessageTemplate; params?: TextParams },
): Promise<void> {
  const known = await contacts(ctx, postings)
  for (const posting of postings) {
    for (const to of known.get(ownerOf(posting) ?? '') ?? []) {
      await sendMessage(ctx, {
        template,
        to,
        params: { ...params, title: posting.title },
        link: `/postings/${posting.id}`,
      })
    }
  }
}

/** Tells each owner once, of all their postings together: the first one's title, how many, and the day. */
export async function tellOnce(
  ctx: Context,
  postings: readonly (Owned & { expiresOn: string | null })[],
  template: MessageTemplate,
): Promise<void> {
  const known = await contacts(ctx, postings)
  for (const [owner, own] of Map.groupBy(postings, ownerOf)) {
    const [first] = [...own].sort((a, b) => (a.expiresOn ?? '').localeCompare(b.expiresOn ?? ''))
    for (const to of known.get(owner ?? '') ?? []) {
      await sendMessage(ctx, {
        template,
        to,
        params: { title: first!.title, count: own.length, day: first!.expiresOn ?? '' },
        link: own.length === 1 ? `/postings/${first!.id}` : '/my',
      })
    }
  }
}

/** A reason as part of a sentence that ends by itself. */
export function withoutEnd(reason: string): string {
  return reason.replace(/[。.\s]+$/u, '')
}
