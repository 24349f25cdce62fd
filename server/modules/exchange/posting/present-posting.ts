import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { abilitiesOf, hasRole } from '#platform/policy.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames, publicPartyNames } from '#register'
import { isEditable, ownerOrStaff, postingPolicy } from '../policy.ts'
import {
  detailsSchema,
  type postingCard,
  type postingDetail,
  type PostingDetails,
  type PostingKind,
  type Visibility,
} from './posting.contract.ts'
import type { PostingRow } from './posting.queries.ts'
import { postingStates, type PostingMove, type PostingState } from './posting.states.ts'

type Card = z.infer<typeof postingCard>
type Detail = z.infer<typeof postingDetail>

/** Cards for a list: names of owners and places are read once for all of them. */
export async function presentCards(ctx: Context, rows: readonly PostingRow[]): Promise<Card[]> {
  if (rows.length === 0) return []
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  const owners = await publicPartyNames(ctx, {
    organisationIds: rows.flatMap((row) => row.ownerOrganisationId ?? []),
    personIds: rows.flatMap((row) => row.ownerPersonId ?? []),
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PostingKind,
    title: row.title,
    abstract: row.abstract,
    // Whose it is, is as confidential as its text.
    ownerName: row.isWhole ? (owners.get(row.ownerOrganisationId ?? row.ownerPersonId ?? '') ?? '') : '',
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    industryCode: row.industryCode,
    subjectCode: row.subjectCode,
    visibility: row.visibility as Visibility,
    state: presentState(ctx, postingStates, row.state, audienceOf(ctx)),
    submittedAt: row.submittedAt,
    publishedAt: row.publishedAt,
    createdAt: row.createdAt,
  }))
}

/** The states that were reached with a reason; it stays in the record behind later ones. */
const EXPLAINED: readonly string[] = ['on_hold', 'rejected', 'suspended'] satisfies PostingState[]

/** What a reader is offered for each move; the others come by themselves. */
const ABILITIES: Readonly<Partial<Record<PostingMove, string>>> = {
  submit: 'submit',
  publish: 'review',
  suspend: 'suspend',
  lift: 'lift',
  renew: 'renew',
  withdraw: 'withdraw',
}

export async function presentPosting(ctx: Context, row: PostingRow): Promise<Detail> {
  const [card] = await presentCards(ctx, [row])
  const isInside = abilitiesOf(postingPolicy, ctx.actor, row)
  const details = row.isWhole ? detailsSchema.parse(row.details) : {}
  return {
    ...card!,
    body: row.isWhole ? row.body : '',
    details,
    ownerOrganisationId: row.isWhole ? row.ownerOrganisationId : null,
    ownerPersonId: row.isWhole ? row.ownerPersonId : null,
    source: row.source,
    isAbridged: !row.isWhole,
    regionNames: await regionNames(ctx, details),
    conflicts: ownerOrStaff(ctx.actor, row) === true ? await conflictsOf(ctx, row.conflictOwnerIds) : [],
    // Why something is held, rejected or suspended is between its owner and the staff.
    stateReason: isInside.includes('edit') && EXPLAINED.includes(row.state) ? row.stateReason : null,
    expiresOn: isInside.includes('edit') ? row.expiresOn : null,
    openOrder: isInside.includes('openOrder') ? await openOrderOf(ctx, row.id) : null,
    abilities: [
      ...movesOf(postingStates, ctx.actor, row).flatMap((move) => ABILITIES[move] ?? []),
      ...abilities(ctx, row, isInside),
    ],
  }
}

async function regionNames(ctx: Context, { regions = [] }: PostingDetails): Promise<string[]> {
  if (regions.length === 0) return []
  const names = await placeNames(ctx, regions)
  return regions.map((code) => names.get(code) ?? code)
}

async function conflictsOf(ctx: Context, ids: readonly string[]): Promise<Detail['conflicts']> {
  if (ids.length === 0) return []
  const names = await partyNames(ctx, { organisationIds: ids, personIds: ids })
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

/** What the reader may do with it as it now stands. */
function abilities(ctx: Context, row: PostingRow, allowed: readonly string[]): string[] {
  const fits: Readonly<Record<string, boolean>> = {
    edit: isEditable(ctx.actor, row),
    openOrder: row.kind === 'need' && row.state === 'published',
    dismiss: row.kind === 'need' && row.state === 'published',
    seeReviews: row.state !== 'draft',
    seeVersions: row.state !== 'draft',
  }
  return allowed.filter((ability) => fits[ability] ?? true)
}

async function openOrderOf(ctx: Context, needId: string): Promise<{ id: string; number: string } | null> {
  const order = await ctx.db
    .selectFrom('exchange.serviceOrder')
    .select(['id', 'number'])
    .where('needId', '=', needId)
    .where('state', 'not in', ['won', 'lost'])
    .executeTakeFirst()
  return order ?? null
}

export function audienceOf(ctx: Context): 'staff' | 'public' {
  return hasRole(ctx.actor, 'broker', 'officer', 'auditor') ? 'staff' : 'public'
}
