import type { Random } from '../random.ts'

export const TEN_THOUSAND_YUAN = 1_000_000n

/** A price in fen around a median in ten thousand yuan, rounded as people round. */
export function priceOf(median: number, random: Random): bigint {
  const tenThousands = median * Math.exp(0.6 * random.normal())
  const grain = tenThousands < 20 ? 1 : tenThousands < 100 ? 5 : 10
  return BigInt(Math.max(1, Math.round(tenThousands / grain) * grain)) * TEN_THOUSAND_YUAN
}
