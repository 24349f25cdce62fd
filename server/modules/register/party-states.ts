import type { Actor } from '#platform/actor.ts'
import type { Text } from '#platform/i18n.ts'
import type { Decision } from '#platform/policy.ts'
import { defineStates, type MoveDefinition, type StateTable } from '#platform/workflow.ts'
import type { PlacedRecord } from './policy.ts'

type PartyState = 'registered' | 'returned' | 'verified' | 'merged' | 'closed'
export type PartyMove = 'verify' | 'return' | 'resubmit' | 'close' | 'merge'
type PartyRecord = PlacedRecord & { state: string }

interface PartyNoun {
  readonly noun: 'person' | 'organisation'
  readonly policy: Readonly<Record<PartyMove, (actor: Actor, record: PlacedRecord) => Decision>>
  /** What the history says of a verification. */
  readonly verified: Text
}

const STATES: StateTable<PartyState, PartyMove, PartyRecord>['states'] = {
  registered: {
    staff: { zh: '待核验', en: 'to be verified' },
    public: { zh: '已登记，等待核验', en: 'registered, to be verified' },
    tone: 'attention',
  },
  returned: {
    staff: { zh: '已退回', en: 'returned' },
    public: { zh: '已退回，请按说明修改', en: 'returned; mend it as noted' },
    tone: 'attention',
  },
  verified: ended('已核验', 'verified', 'good'),
  merged: ended('已合并', 'merged', 'ended'),
  closed: ended('已注销', 'closed', 'ended'),
}

/** A state that staff and everyone else read alike. */
function ended<T extends 'good' | 'ended'>(zh: string, en: string, tone: T) {
  return { staff: { zh, en }, public: { zh, en }, tone }
}

type Move = Omit<MoveDefinition<PartyState, PartyRecord>, 'who'>

const LIVING: readonly PartyState[] = ['registered', 'returned', 'verified']

const MOVES: Readonly<Record<Exclude<PartyMove, 'verify'>, Move>> = {
  return: {
    from: ['registered'],
    to: 'returned',
    label: { zh: '退回', en: 'return' },
    sentence: { zh: '退回了登记', en: 'returned the registration' },
    needsReason: true,
  },
  resubmit: {
    from: ['returned'],
    to: 'registered',
    label: { zh: '重新提交', en: 'submit again' },
    sentence: { zh: '修改后重新提交了登记', en: 'submitted the registration again' },
  },
  close: {
    from: LIVING,
    to: 'closed',
    label: { zh: '注销', en: 'close' },
    sentence: { zh: '注销了登记', en: 'closed the registration' },
    needsReason: true,
  },
  merge: {
    from: LIVING,
    to: 'merged',
    label: { zh: '合并', en: 'merge' },
    sentence: {
      zh: '与另一条记录合并，由那条记录代替',
      en: 'merged into another record, which stands for both',
    },
  },
}

/**
 * The states of people and organisations, which are registered and verified alike:
 * registered → verified ; registered → returned → registered ; any of these → closed (reason) | merged
 */
export function definePartyStates({
  noun,
  policy,
  verified,
}: PartyNoun): StateTable<PartyState, PartyMove, PartyRecord> {
  return defineStates<PartyState, PartyMove, PartyRecord>({
    noun: `register.${noun}`,
    table: `register.${noun}`,
    initial: 'registered',
    states: STATES,
    moves: {
      verify: {
        from: ['registered'],
        to: 'verified',
        label: { zh: '通过核验', en: 'verify' },
        sentence: verified,
        who: policy.verify,
      },
      return: { ...MOVES.return, who: policy.return },
      resubmit: { ...MOVES.resubmit, who: policy.resubmit },
      close: { ...MOVES.close, who: policy.close },
      merge: { ...MOVES.merge, who: policy.merge },
    },
  })
}
