import type { NewPosting } from '#exchange'
import type { Random } from './random.ts'

/** Shares of postings, as brokers would find them: most are open to all and limited to nothing. */
const SHARE = { required: 0.3, region: 0.03, matched: 0.04, broker: 0.01, conflict: 0.02 } as const

/**
 * What a few postings are limited to, drawn from a stream of their own, so that nothing else of the city changes.
 *
 * @param competitors owners the posting may declare not to work with
 */
export function limited(random: Random, posting: NewPosting, competitors: readonly string[]): NewPosting {
  const { details } = posting
  const [first, ...rest] = details.indices ?? []
  const isRequired = random.chance(SHARE.required)
  const isLocal = random.chance(SHARE.region)
  const tier = random.float()
  const isWary = random.chance(SHARE.conflict)
  const rival = competitors.length > 0 ? random.pick(competitors) : undefined
  return {
    ...posting,
    details: {
      ...details,
      ...(posting.kind === 'need' && first && isRequired
        ? { indices: [{ ...first, required: true }, ...rest] }
        : {}),
      ...(isLocal ? { regions: [posting.placeCode.slice(0, 6)] } : {}),
    },
    visibility: tier < SHARE.broker ? 'broker' : tier < SHARE.broker + SHARE.matched ? 'matched' : 'public',
    ...(isWary && rival !== undefined ? { conflictOwnerIds: [rival] } : {}),
  }
}
