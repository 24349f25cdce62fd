import type { Text } from '#platform/i18n.ts'
import type { AllocationProblem, Change, Collision, Pair, Side } from './problem.ts'

export type Words = NonNullable<AllocationProblem['words']>

const WORDS: Words = {
  left: { zh: '个左侧编号', en: 'left ids' },
  right: { zh: '个右侧编号', en: 'right ids' },
}

export function wordsOf(words: AllocationProblem['words']): Words {
  return words ?? WORDS
}

const LISTED = 8

function list(ids: readonly string[], language: keyof Text): string {
  const more = ids.length - LISTED
  const shown = ids.slice(0, LISTED).join(language === 'zh' ? '、' : ', ')
  if (more <= 0) return shown
  return language === 'zh' ? `${shown} 等` : `${shown} and ${more} more`
}

export function impossibleText({ left, right }: Pair, why: 'conflict' | 'no_score'): Text {
  return why === 'conflict'
    ? {
        zh: `指定的 ${left}–${right} 同时列在回避名单中。请从其中一处删去。`,
        en: `The fixed pair ${left}–${right} is also a conflict. Delete it from one of the two.`,
      }
    : {
        zh: `指定的 ${left}–${right} 没有分数。请补上分数，或取消指定。`,
        en: `The fixed pair ${left}–${right} has no score. Give it one, or do not fix it.`,
      }
}

export function overMaximumText(what: {
  readonly side: Side
  readonly id: string
  readonly given: number
  readonly max: number
}): Text {
  const { id, given, max } = what
  return {
    zh: `${id} 已指定或锁定 ${given} 对，而上限为 ${max}。请把上限提高 ${given - max}，或取消 ${given - max} 对。`,
    en:
      `${id} has ${given} fixed or locked pairs and a maximum of ${max}. ` +
      `Raise its maximum by ${given - max}, or release ${given - max} of them.`,
  }
}

type Minimum = Extract<Collision, { kind: 'minimum' }>

/** What collides in one sentence, what would end it in the next. */
export function minimumText(what: Omit<Minimum, 'text' | 'kind'>, words: Words): Text {
  return {
    zh: `${collisionZh(what, words)}${remedyZh(what)}`,
    en: `${collisionEn(what, words)} ${remedyEn(what)}`,
  }
}

function collisionZh(what: Omit<Minimum, 'text' | 'kind'>, words: Words): string {
  const { ids, side, providers, needed, free, elsewhere, short } = what
  const [own, other] = side === 'left' ? [words.left, words.right] : [words.right, words.left]
  const room =
    providers.length === 0
      ? ''
      : `，可承担的 ${providers.length} ${other.zh}（${list(providers, 'zh')}）只剩 ${free} 个名额`
  const beyond = elsewhere > 0 ? `，此外可配对的至多 ${elsewhere} 个` : ''
  const none = providers.length === 0 && elsewhere === 0 ? '，没有可承担的' : ''
  return `${ids.length} ${own.zh}（${list(ids, 'zh')}）至少还需 ${needed} 个名额${room}${beyond}${none}，差 ${short} 个。`
}

function collisionEn(what: Omit<Minimum, 'text' | 'kind'>, words: Words): string {
  const { ids, side, providers, needed, free, elsewhere, short } = what
  const [own, other] = side === 'left' ? [words.left, words.right] : [words.right, words.left]
  const room =
    providers.length === 0
      ? ''
      : `; the ${providers.length} ${other.en} that can serve them (${list(providers, 'en')}) have ${free} free`
  const beyond = elsewhere > 0 ? `; other possible pairs give at most ${elsewhere}` : ''
  const none = providers.length === 0 && elsewhere === 0 ? '; nobody can serve them' : ''
  return `${ids.length} ${own.en} (${list(ids, 'en')}) need at least ${needed} more seats${room}${beyond}${none}: ${short} short.`
}

function remedyZh({ remedies }: Pick<Minimum, 'remedies'>): string {
  const by = (changes: readonly Change[]) =>
    `${list(
      changes.map((change) => `${change.id} ${change.by}`),
      'zh',
    )}`
  const options = [
    remedies.raiseMaxima && `提高上限（${by(remedies.raiseMaxima)}）`,
    remedies.allowPairs && `允许配对 ${list(remedies.allowPairs.map(pairText), 'zh')}`,
    `降低下限（${by(remedies.lowerMinima)}）`,
  ]
  return `可以：${options.filter((option) => option !== null).join('；或')}。`
}

function remedyEn({ remedies }: Pick<Minimum, 'remedies'>): string {
  const by = (changes: readonly Change[]) =>
    list(
      changes.map((change) => `${change.id} by ${change.by}`),
      'en',
    )
  const options = [
    remedies.raiseMaxima && `raise the maximum of ${by(remedies.raiseMaxima)}`,
    remedies.allowPairs && `allow the pairs ${list(remedies.allowPairs.map(pairText), 'en')}`,
    `lower the minimum of ${by(remedies.lowerMinima)}`,
  ]
  const said = options.filter((option) => option !== null).join('; or ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function pairText({ left, right }: Pair): string {
  return `${left}–${right}`
}
