import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { hasRole, allow } from '#platform/policy.ts'
import { transition, workflowFaults } from '#platform/workflow.ts'
import { findOrganisations, findPeople, placePath } from '#register'
import { faults } from '../errors.ts'
import { isEditable, needsReview, ownerOrStaff, postingPolicy } from '../policy.ts'
import { checkLimits, resolveConflicts } from './check-limits.ts'
import { keepVersion } from './keep-version.ts'
import { lifeFaults } from './life-faults.ts'
import { personalDataField, type PublicText } from './personal-data.ts'
import type { PostingInput } from './posting.contract.ts'
import { lockPosting, type PostingRow } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'

/** Begins a posting as a draft, for oneself, for one's organisation, or as staff for someone in their places. */
export async function createPosting(ctx: Context, input: PostingInput): Promise<{ id: string }> {
  const owner = ownerOf(ctx, input)
  const within = await placePath(ctx, input.placeCode)
  // Being the person does not let anyone speak for an organisation: each owner named must be in reach.
  const { ownerOrganisationId, ownerPersonId } = owner
  const draft = { state: 'draft', within, ownerOrganisationId: null, ownerPersonId: null }
  if (ownerOrganisationId) allow(ownerOrStaff(ctx.actor, { ...draft, ownerOrganisationId }))
  if (ownerPersonId) allow(ownerOrStaff(ctx.actor, { ...draft, ownerPersonId }))
  await checkOwnersKnown(ctx, owner)
  checkPublicText(input)
  await checkLimits(ctx, input.details)
  const conflictOwnerIds = await resolveConflicts(ctx, input.conflicts)
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.posting')
    .values({
      id,
      ...columnsOf(input),
      ...owner,
      conflictOwnerIds,
      source: hasRole(ctx.actor, 'broker', 'officer') ? 'broker' : 'self',
      state: 'draft',
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  await ctx.audit({
    action: 'exchange.posting.create',
    subjectType: 'exchange.posting',
    subjectId: id,
    sentence: { zh: '新建了这条信息的草稿', en: 'began the posting as a draft' },
  })
  return { id }
}

/**
 * Changes a posting; a submitted one only staff may still mend. From its submission on the version before is kept, and
 * what is published goes back to the reviewers unless one of them changes it.
 */
export async function updatePosting(ctx: Context, id: string, input: PostingInput): Promise<{ id: string }> {
  const posting = await lockPosting(ctx, id)
  allow(postingPolicy.edit(ctx.actor, posting))
  if (!isEditable(ctx.actor, posting)) throw faults.not_editable()
  // Orders, introductions and figures know it as what it was published as.
  if (posting.publishedAt !== null && input.kind !== posting.kind) throw lifeFaults.kind_fixed()
  const within = await placePath(ctx, input.placeCode)
  // Staff hand no posting over to places that are not theirs.
  allow(ownerOrStaff(ctx.actor, { ...posting, within }))
  checkPublicText(input)
  await checkLimits(ctx, input.details)
  const conflictOwnerIds = await resolveConflicts(ctx, input.conflicts)
  await keepVersion(ctx, posting, PLAIN_FIELDS)
  const result = await ctx.db
    .updateTable('exchange.posting')
    .set({ ...columnsOf(input), conflictOwnerIds, updatedAt: ctx.now, version: posting.version + 1 })
    .where('id', '=', id)
    .where('version', '=', posting.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw workflowFaults.changed_meanwhile()
  await ctx.audit({
    action: 'exchange.posting.update',
    subjectType: 'exchange.posting',
    subjectId: id,
    sentence: { zh: '修改了这条信息', en: 'changed the posting' },
    changes: changedFields(posting, { ...input, conflictOwnerIds }),
  })
  await afterChange(ctx, { ...posting, version: posting.version + 1, within })
  return { id }
}

/** What others know of a posting follows its change: the reviewers', or the index of what is published. */
async function afterChange(ctx: Context, posting: PostingRow): Promise<void> {
  if (needsReview(ctx.actor, posting))
    await transition(ctx, {
      states: postingStates,
      record: posting,
      move: 'revise',
      changes: { submittedAt: ctx.now },
    })
  else if (posting.state === 'published') await ctx.announce('exchange.posting.changed', { id: posting.id })
}

async function checkOwnersKnown(ctx: Context, owner: ReturnType<typeof ownerOf>): Promise<void> {
  const { ownerOrganisationId, ownerPersonId } = owner
  const organisations = await findOrganisations(ctx, ownerOrganisationId ? [ownerOrganisationId] : [])
  const people = await findPeople(ctx, ownerPersonId ? [ownerPersonId] : [])
  if (ownerOrganisationId && !organisations.has(ownerOrganisationId)) throw faults.owner_unknown()
  if (ownerPersonId && !people.has(ownerPersonId)) throw faults.owner_unknown({}, 'ownerPersonId')
}

function ownerOf(ctx: Context, input: PostingInput) {
  const { ownerOrganisationId, ownerPersonId } = input
  if (ownerOrganisationId || ownerPersonId) return { ownerOrganisationId, ownerPersonId }
  if (hasRole(ctx.actor, 'broker', 'officer') || !ctx.actor.personId) throw faults.owner_missing()
  return { ownerOrganisationId: null, ownerPersonId: ctx.actor.personId }
}

function columnsOf(input: PostingInput) {
  const { kind, title, abstract, body, placeCode, industryCode, subjectCode, details, visibility } = input
  const codes = { placeCode, industryCode, subjectCode }
  return { kind, title, abstract, body, ...codes, details: toJson(details), visibility }
}

/** A telephone number in a public text ends the protection that accepting an introduction gives. */
export function checkPublicText(input: PublicText): void {
  const field = personalDataField(input)
  if (field) throw faults.personal_data({}, field)
}

/** Names of the fields that changed; their texts are in the posting itself and stay out of the history. */
function changedFields(
  before: PostingRow,
  input: PostingInput & { conflictOwnerIds: string[] },
): Record<string, unknown> {
  const changed: string[] = PLAIN_FIELDS.filter((field) => before[field] !== input[field])
  // The database keeps the answers' keys in its own order.
  const sameDetails = isDeepStrictEqual(before.details, JSON.parse(toJson(input.details)))
  if (!sameDetails) changed.push('details')
  if (!isDeepStrictEqual(before.conflictOwnerIds, input.conflictOwnerIds)) changed.push('conflicts')
  return { fields: changed }
}

const PLAIN_FIELDS = [
  'kind',
  'title',
  'abstract',
  'body',
  'placeCode',
  'industryCode',
  'subjectCode',
  'visibility',
] as const
