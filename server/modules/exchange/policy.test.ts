import { describe, expect, it } from 'vitest'
import { anonymous, system, type Actor, type Role } from '#platform/actor.ts'
import type { Decision } from '#platform/policy.ts'
import { actorWith } from '#server/testing.ts'
import { registrationStates } from './contract/contract-registration.states.ts'
import { dealStates } from './deal/deal.states.ts'
import { milestoneStates } from './deal/milestone.states.ts'
import { introductionStates } from './introduction/introduction.states.ts'
import { orderStates } from './order/order.states.ts'
import {
  dealPolicy,
  isEditable,
  mayFindExperts,
  mayImport,
  mayReadQuality,
  needsReview,
  postingPolicy,
  weightsPolicy,
  type BothSides,
  type PostingFacts,
  type RegistrationFacts,
} from './policy.ts'
import { postingStates } from './posting/posting.states.ts'

const ENTERPRISE = '0190a000-0000-7000-8000-000000000001'
const INSTITUTE = '0190a000-0000-7000-8000-000000000002'
const within = ['510903', '510900', '510000', '000000']

const posting: PostingFacts = { state: 'draft', ownerOrganisationId: ENTERPRISE, ownerPersonId: null, within }
const record: BothSides = {
  state: '',
  within,
  need: { ownerOrganisationId: ENTERPRISE, ownerPersonId: null },
  offer: { ownerOrganisationId: INSTITUTE, ownerPersonId: null },
}

const staff = (role: Role, placeCode: string): Actor => actorWith({ grants: [{ role, placeCode }] })
const member = (organisationId: string): Actor =>
  actorWith({ memberships: [{ organisationId, role: 'representative' }] })

const actors: Readonly<Record<string, Actor>> = {
  anonymous,
  owner: member(ENTERPRISE),
  'other member': member('0190a000-0000-7000-8000-000000000003'),
  broker: staff('broker', '510903'),
  officer: staff('officer', '510903'),
  'city officer': staff('officer', '510900'),
  'other county': staff('officer', '510904'),
  auditor: staff('auditor', '510903'),
}

const parties: Readonly<Record<string, Actor>> = { ...actors, 'offer owner': member(INSTITUTE) }

type Checks = Readonly<Record<string, (actor: Actor) => Decision | boolean>>

/** By move or ability, everyone who may: the whole table is compared, so a new one without a line fails. */
function whoMay(checks: Checks, among: Readonly<Record<string, Actor>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name,
      Object.keys(among).filter((actor) => check(among[actor]!) === true),
    ]),
  )
}

function movesAs<R>(moves: Record<string, { who: (actor: Actor, record: R) => Decision }>, of: R): Checks {
  return Object.fromEntries(
    Object.entries(moves).map(([name, { who }]) => [name, (actor: Actor) => who(actor, of)]),
  )
}

const OFFICERS = ['officer', 'city officer']
const STAFF = ['broker', ...OFFICERS]
const OWNER_OR_STAFF = ['owner', ...STAFF]
const SIDES_OR_STAFF = [...OWNER_OR_STAFF, 'offer owner']

describe('who may do what', () => {
  it('with a posting', () => {
    expect(whoMay(movesAs(postingStates.moves, posting), actors)).toEqual({
      submit: OWNER_OR_STAFF,
      publish: OFFICERS,
      hold: OFFICERS,
      reject: OFFICERS,
      revise: OWNER_OR_STAFF,
      suspend: OFFICERS,
      lift: OFFICERS,
      expire: [],
      renew: OWNER_OR_STAFF,
      contract: STAFF,
      withdraw: OWNER_OR_STAFF,
    })
    const abilities = Object.entries(postingPolicy).map(([name, check]) => [
      name,
      (actor: Actor) => check(actor, posting),
    ])
    expect(whoMay(Object.fromEntries(abilities) as Checks, actors)).toEqual({
      edit: OWNER_OR_STAFF,
      openOrder: STAFF,
      dismiss: STAFF,
      seeReviews: [...OWNER_OR_STAFF, 'auditor'],
      seeVersions: [...OWNER_OR_STAFF, 'auditor'],
      seeHistory: [...STAFF, 'auditor'],
    })
    expect(postingStates.moves.expire.who(system, posting)).toEqual(true)
  })

  it('with a sheet of postings', () => {
    const checks: Checks = {
      submitted: (actor) => mayImport.submitted(actor, { within }),
      published: (actor) => mayImport.published(actor, { within }),
    }
    expect(whoMay(checks, actors)).toEqual({ submitted: STAFF, published: OFFICERS })
  })

  it('with the experts for a need', () => {
    const checks: Checks = { find: (actor) => mayFindExperts(actor, { within }) }
    expect(whoMay(checks, actors)).toEqual({ find: STAFF })
  })

  it('with a service order', () => {
    expect(whoMay(movesAs(orderStates.moves, record), parties)).toEqual({
      issuePlan: STAFF,
      introduce: STAFF,
      negotiate: STAFF,
      win: STAFF,
      lose: STAFF,
      park: STAFF,
      resume: STAFF,
      reopen: STAFF,
    })
  })

  it('with an introduction', () => {
    const sides = [...OWNER_OR_STAFF, 'offer owner']
    expect(whoMay(movesAs(introductionStates.moves, record), parties)).toEqual({
      accept: sides,
      decline: sides,
      close: STAFF,
      conclude: STAFF,
    })
  })

  it('with a deal', () => {
    const buyer = ['owner', ...STAFF]
    const seller = [...STAFF, 'offer owner']
    expect(whoMay(movesAs(dealStates.moves, record), parties)).toEqual({
      sign: STAFF,
      begin: SIDES_OR_STAFF,
      accept: buyer,
      close: STAFF,
      dispute: SIDES_OR_STAFF,
      settle: STAFF,
      terminate: STAFF,
    })
    expect(whoMay(movesAs(milestoneStates.moves, record), parties)).toEqual({
      submit: seller,
      accept: buyer,
      refuse: buyer,
    })
    const abilities = Object.entries(dealPolicy).map(([name, check]) => [
      name,
      (actor: Actor) => check(actor, record),
    ])
    expect(whoMay(Object.fromEntries(abilities) as Checks, parties)).toEqual({
      change: STAFF,
      recordPayment: STAFF,
      trigger: SIDES_OR_STAFF,
      giveEvidence: SIDES_OR_STAFF,
      draftRegistration: seller,
      rateAsBuyer: ['owner'],
      rateAsSeller: ['offer owner'],
      signAsBuyer: ['owner'],
      signAsSeller: ['offer owner'],
    })
  })

  it('with the registration of a technical contract, decided where the seller is', () => {
    const filer = [...STAFF, 'offer owner']
    const registry = ['city officer', 'other county']
    const registration: RegistrationFacts = { ...record, registry: ['510904', '510900', '510000', '000000'] }
    expect(whoMay(movesAs(registrationStates.moves, registration), parties)).toEqual({
      file: filer,
      accept: registry,
      return: registry,
      register: registry,
      amend: registry,
      withdraw: filer,
      cancel: registry,
    })
  })
})

describe('who may do what with the weights of matching', () => {
  const more: Readonly<Record<string, Actor>> = {
    ...actors,
    administrator: staff('administrator', '510903'),
    'city administrator': staff('administrator', '510900'),
  }

  it('is to read them for all staff, to change them for the city’s officers and administrators', () => {
    expect(whoMay({ ...weightsPolicy, read: mayReadQuality }, more)).toEqual({
      train: ['city officer', 'city administrator'],
      reset: ['city officer', 'city administrator'],
      read: [...STAFF, 'other county', 'auditor', 'administrator', 'city administrator'],
    })
  })
})

describe('why not', () => {
  it('is said in the terms of the one who asks', () => {
    const reasonOf = (decision: Decision) => (decision === true ? 'yes' : decision.code)
    const reasons = (who: (actor: Actor) => Decision) =>
      Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, reasonOf(who(actor))]))
    expect(reasons((actor) => postingStates.moves.withdraw.who(actor, posting))).toEqual({
      anonymous: 'policy.sign_in',
      owner: 'yes',
      'other member': 'policy.not_yours',
      broker: 'yes',
      officer: 'yes',
      'city officer': 'yes',
      'other county': 'policy.other_place',
      auditor: 'policy.role_needed',
    })
    expect(reasons((actor) => postingStates.moves.publish.who(actor, posting))).toEqual({
      anonymous: 'policy.sign_in',
      owner: 'policy.role_needed',
      'other member': 'policy.role_needed',
      broker: 'policy.role_needed',
      officer: 'yes',
      'city officer': 'yes',
      'other county': 'policy.other_place',
      auditor: 'policy.role_needed',
    })
  })
})

describe('when a change of a posting is reviewed anew', () => {
  it('is when it is public and no officer of its place makes it', () => {
    const checks: Checks = {
      published: (actor) => needsReview(actor, { ...posting, state: 'published' }),
      suspended: (actor) => needsReview(actor, { ...posting, state: 'suspended' }),
    }
    const others = Object.keys(actors).filter((name) => !OFFICERS.includes(name))
    expect(whoMay(checks, actors)).toEqual({ published: others, suspended: [] })
  })
})

describe('when a posting may be changed', () => {
  it('depends on its state and on who asks', () => {
    const editable = Object.keys(postingStates.states).map((state) => [
      state,
      isEditable(actors['owner']!, { ...posting, state }),
      isEditable(actors['broker']!, { ...posting, state }),
    ])
    expect(editable).toEqual([
      ['draft', true, true],
      ['submitted', false, true],
      ['on_hold', true, true],
      ['rejected', false, false],
      ['published', true, true],
      ['suspended', true, true],
      ['expired', false, false],
      ['contracted', false, false],
      ['withdrawn', false, false],
    ])
  })
})
