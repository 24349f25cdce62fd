import { importPostings, type NewPosting } from '#exchange'
import { addDays, dayOf } from '#platform/clock.ts'
import { spread } from './days.ts'
import { limited } from './limits.ts'
import { plan } from './plan.ts'
import { needText, offerText, type OfferKind } from './posting-texts.ts'
import type { Random } from './random.ts'
import { topics, type Topic } from './vocabulary/index.ts'
import { onDay, type MadeOrganisation, type World } from './world.ts'

export interface MadePosting {
  readonly id: string
  readonly title: string
  readonly topic: string
  readonly county: string
  readonly ownerId: string
  readonly publishedAt: Date
}

export interface Postings {
  readonly needs: MadePosting[]
  readonly offers: MadePosting[]
}

/** Wanted within so many months is urgent. */
const URGENT_MONTHS = 6
const OFFER_KINDS: readonly (readonly [OfferKind, number])[] = [
  ['capability', 52],
  ['achievement', 31],
  ['undertaking', 17],
]

/** Needs and offers, published in batches of ten days by the officers' import. */
export async function makePostings(world: World): Promise<Postings> {
  const owners = ownersByIndustry(world.organisations)
  const needLimits = world.random.split('need-limits')
  const offerLimits = world.random.split('offer-limits')
  const needs = await make(world, 'needs', (random, at) => {
    const draft = newNeed(random, owners, at)
    return { ...draft, posting: limited(needLimits, draft.posting, []) }
  })
  const asking = askingByTopic(needs)
  const offers = await make(world, 'offers', (random, at) => {
    const draft = newOffer(world, random, owners, at)
    return { ...draft, posting: limited(offerLimits, draft.posting, rivalsOf(draft, owners, asking)) }
  })
  return { needs, offers }
}

function askingByTopic(needs: readonly MadePosting[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asking = new Map<string, Set<string>>()
  for (const { topic, ownerId } of needs) asking.set(topic, (asking.get(topic) ?? new Set()).add(ownerId))
  return asking
}

/** Others of the industry. Deals are made on one topic, so nobody is avoided who asks about the offer's own. */
function rivalsOf(
  { posting, topic }: Draft,
  owners: Owners,
  asking: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const others = (owners.get(topic.industry) ?? []).map(({ id }) => id)
  return others.filter((id) => id !== posting.ownerOrganisationId && !asking.get(topic.key)?.has(id))
}

interface Draft {
  readonly posting: NewPosting
  readonly topic: Topic
}

async function make(
  world: World,
  side: 'needs' | 'offers',
  draft: (random: Random, at: Date) => Draft,
): Promise<MadePosting[]> {
  const random = world.random.split(side)
  const terms = world.random.split(`${side}-terms`)
  const today = dayOf(world.product.source.clock())
  const postings: MadePosting[] = []
  // The first organisations must be there before the first postings.
  const span = { from: addDays(plan.firstDay, 40), to: plan.lastDay, total: plan[side], every: 10 }
  for (const { at, count } of spread(random, span)) {
    const drafts = Array.from({ length: count }, () => draft(random, at))
    // Their owners have renewed them since, at one time or another.
    const rows = drafts.map(({ posting }) => ({
      ...posting,
      expiresOn: addDays(today, terms.between(20, 360)),
    }))
    const ids = await onDay(world, { at }, (ctx) => importPostings(ctx, rows, { state: 'published' }))
    for (const [index, { posting, topic }] of drafts.entries()) {
      postings.push({
        id: ids[index]!,
        title: posting.title,
        topic: topic.key,
        county: posting.placeCode.slice(0, 6),
        ownerId: posting.ownerOrganisationId ?? posting.ownerPersonId!,
        publishedAt: at,
      })
    }
    world.progress(
      count,
      side === 'needs' ? { zh: '科技需求', en: 'needs' } : { zh: '科技供给', en: 'offers' },
    )
  }
  return postings
}

type Owners = ReadonlyMap<string, readonly MadeOrganisation[]>

function ownersByIndustry(organisations: readonly MadeOrganisation[]): Owners {
  const byIndustry = new Map<string, MadeOrganisation[]>()
  for (const organisation of organisations) {
    byIndustry.set(organisation.industry, [...(byIndustry.get(organisation.industry) ?? []), organisation])
  }
  return byIndustry
}

/** A topic and an organisation of its industry that is verified by then. */
function pickOwned(random: Random, owners: Owners, at: Date): { topic: Topic; owner: MadeOrganisation } {
  for (;;) {
    const topic = random.pick(topics)
    const candidates = owners.get(topic.industry) ?? []
    const owner = candidates.length > 0 ? random.pick(candidates) : undefined
    if (owner && owner.since < at) return { topic, owner }
  }
}

export function newNeed(random: Random, owners: Owners, at: Date): Draft {
  const { topic, owner } = pickOwned(random, owners, at)
  const text = needText(topic, random)
  return {
    topic,
    posting: {
      ...common(topic, owner.placeCode, text),
      kind: 'need',
      ownerOrganisationId: owner.id,
      ownerPersonId: null,
      details: {
        presentMethod: text.presentMethod,
        ...(text.presentCost === undefined ? {} : { presentCostFen: String(text.presentCost) }),
        indices: [...text.indices],
        budgetLowFen: String(text.budgetLow),
        budgetHighFen: String(text.budgetHigh),
        // Only the urgent name a day: a need whose day has passed is suggested to nobody.
        ...(text.deadlineMonths > URGENT_MONTHS
          ? {}
          : { deadlineOn: addDays(dayOf(at), text.deadlineMonths * 30) }),
        wants: text.wants,
        contractKind: text.contractKind,
      },
    },
  }
}

/** Drafts of needs for the review queue, owned like the others. */
export function draftNeeds(world: World, random: Random, input: { count: number; at: Date }): NewPosting[] {
  const owners = ownersByIndustry(world.organisations)
  return Array.from({ length: input.count }, () => newNeed(random, owners, input.at).posting)
}

function newOffer(world: World, random: Random, owners: Owners, at: Date): Draft {
  const kind = random.pickWeighted(OFFER_KINDS)
  const { topic, owner } = pickOwned(random, owners, at)
  const text = offerText(topic, kind, random)
  const person = kind === 'capability' ? pickPerson(world, random, at) : undefined
  return {
    topic,
    posting: {
      ...common(topic, person?.placeCode ?? owner.placeCode, text),
      kind,
      ownerOrganisationId: person ? null : owner.id,
      ownerPersonId: person?.id ?? null,
      details: offerDetails(text),
    },
  }
}

function pickPerson(world: World, random: Random, at: Date) {
  const person = random.pick(world.people)
  return person.since < at ? person : world.people[random.int(100)]
}

function offerDetails(text: ReturnType<typeof offerText>): NewPosting['details'] {
  const shared = { indices: [...text.indices], contractKind: text.contractKind }
  if (text.kind === 'capability') {
    return {
      ...shared,
      methods: text.methods.join(';'),
      equipment: text.equipment.join('、'),
      cases: text.sampleCases.join(';'),
    }
  }
  if (text.kind === 'undertaking') {
    return {
      ...shared,
      deliverables: text.deliverables.join(';'),
      teamSize: text.teamSize,
      durationMonths: text.durationMonths,
      priceLowFen: String(text.priceLow),
      priceHighFen: String(text.priceHigh),
    }
  }
  return {
    ...shared,
    solves: text.problemSolved,
    advantage: text.advantage,
    economics: text.economics,
    maturity: text.maturity,
    transferModes: [...text.transferModes],
    ...(text.price === undefined
      ? {}
      : { priceLowFen: String(text.price), priceHighFen: String(text.price) }),
  }
}

function common(topic: Topic, placeCode: string, text: { title: string; abstract: string; body: string }) {
  const { title, abstract, body } = text
  return {
    title,
    abstract,
    body,
    placeCode,
    industryCode: topic.industry,
    subjectCode: topic.subject,
    sourceRef: null,
  }
}
