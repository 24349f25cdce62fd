import { logOpened, logShown, rankPostings } from '#exchange'
import type { Actor } from '#platform/actor.ts'
import type { MadePosting } from './postings.ts'
import type { Random } from './random.ts'
import { onDay, type World } from './world.ts'

/** Matches on a broker's screen at a time. */
const LIST = 10
/** How many of a list somebody opens, at most. */
const OPENED = 2
/** How likely an offer on the need's own topic is opened, and one on another. */
const OPENING = { same: 0.6, other: 0.04 }
/** How likely a broker introduces the best offer on the topic, rather than another on it. */
const BEST = 0.6

/**
 * A broker looks through the matches of a need and opens some, mostly those on its topic.
 *
 * @returns the offer of those seen that the broker would introduce; undefined when none is on the topic
 */
export async function lookThrough(
  world: World,
  random: Random,
  { need, actor, at }: { need: MadePosting; actor: Actor; at: Date },
): Promise<MadePosting | undefined> {
  return onDay(world, { at, actor }, async (ctx) => {
    const { matches } = rankPostings(ctx, need.id, { limit: LIST, reader: 'broker' })
    await logShown(ctx, { postingId: need.id, ids: matches.map(({ id }) => id) })
    const offers = matches.flatMap(({ id }) => world.offers.get(id) ?? [])
    const isSame = (offer: MadePosting) => offer.topic === need.topic
    const opened = offers.filter((offer) => random.chance(isSame(offer) ? OPENING.same : OPENING.other))
    for (const { id } of opened.slice(0, OPENED)) await logOpened(ctx, { postingId: need.id, id })
    const fitting = offers.filter((offer) => isSame(offer) && offer.publishedAt < at)
    if (fitting.length === 0) return undefined
    return random.chance(BEST) ? fitting[0] : random.pick(fitting)
  })
}
