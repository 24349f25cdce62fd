import type { Random } from '../random.ts'
import { achievementText } from './achievement-text.ts'
import { capabilityText } from './capability-text.ts'
import type { OfferKind, OfferText } from './offer.ts'
import type { Topic } from './topic.ts'
import { undertakingText } from './undertaking-text.ts'
import { drawWords, type Draw } from './wording.ts'

const writers: {
  readonly [K in OfferKind]: (words: Draw, random: Random) => Extract<OfferText, { kind: K }>
} = {
  capability: capabilityText,
  achievement: achievementText,
  undertaking: undertakingText,
}

/** Writes one offer of a kind on a topic: title, texts and the fields of that kind. The same stream gives the same text. */
export function offerText<K extends OfferKind>(
  topic: Topic,
  kind: K,
  random: Random,
): Extract<OfferText, { kind: K }> {
  return writers[kind](drawWords(topic, random), random)
}
