import type { Text } from '#platform/i18n.ts'

/** What decides whether two postings may be brought together at all. */
export interface Gated {
  readonly ownerId: string
  readonly state: 'draft' | 'submitted' | 'published' | 'withdrawn' | 'closed'
}

export type GateReason =
  'same_owner' | 'need_withdrawn' | 'need_not_published' | 'offer_withdrawn' | 'offer_not_published'

export type GateResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: GateReason; readonly text: Text }

export const gateTexts: Readonly<Record<GateReason, Text>> = {
  same_owner: {
    zh: '需求与供给属同一单位，不作匹配',
    en: 'The need and the offer belong to the same owner, so they are not matched',
  },
  need_withdrawn: {
    zh: '需求已撤回，重新发布后方可匹配',
    en: 'The need was withdrawn; publish it again to match it',
  },
  need_not_published: {
    zh: '需求不在发布状态，发布后方可匹配',
    en: 'The need is not published; publish it to match it',
  },
  offer_withdrawn: {
    zh: '供给已撤回，重新发布后方可匹配',
    en: 'The offer was withdrawn; publish it again to match it',
  },
  offer_not_published: {
    zh: '供给不在发布状态，发布后方可匹配',
    en: 'The offer is not published; publish it to match it',
  },
}

/** Whether a need and an offer may be matched; otherwise the first reason against it. No score outweighs a gate. */
export function gate(need: Gated, offer: Gated): GateResult {
  if (need.state !== 'published')
    return refused(need.state === 'withdrawn' ? 'need_withdrawn' : 'need_not_published')
  if (offer.state !== 'published') {
    return refused(offer.state === 'withdrawn' ? 'offer_withdrawn' : 'offer_not_published')
  }
  return need.ownerId === offer.ownerId ? refused('same_owner') : { ok: true }
}

function refused(reason: GateReason): GateResult {
  return { ok: false, reason, text: gateTexts[reason] }
}
