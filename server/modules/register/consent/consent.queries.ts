import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { findPerson } from '../person/person.queries.ts'
import { personPolicy } from '../policy.ts'
import {
  CONSENT_PURPOSES,
  consentPurposeNames,
  consentWayNames,
  type ConsentPurpose,
  type ConsentWay,
} from './consent-purposes.ts'

export interface ConsentText {
  readonly purpose: ConsentPurpose
  readonly version: number
  readonly zh: string
  readonly en: string
}

/** The newest text of each purpose. */
export async function textsInForce(ctx: Context): Promise<Map<ConsentPurpose, ConsentText>> {
  const { rows } = await sql<ConsentText>`
    select distinct on (purpose) purpose, version, zh, en from register.consent_text
    order by purpose, version desc`.execute(ctx.db)
  return new Map(rows.map((row) => [row.purpose, row]))
}

/** The texts one is asked to agree with, in the reader's language and the order of the form. */
export async function listConsentTexts(ctx: Context) {
  const texts = await textsInForce(ctx)
  return CONSENT_PURPOSES.flatMap((purpose) => {
    const text = texts.get(purpose)
    if (!text) return []
    return [
      {
        purpose,
        name: consentPurposeNames[purpose][ctx.language],
        version: text.version,
        text: text[ctx.language],
      },
    ]
  })
}

interface LedgerRow {
  readonly purpose: ConsentPurpose
  readonly textVersion: number
  readonly zh: string
  readonly en: string
  readonly decision: 'given' | 'withdrawn'
  readonly way: ConsentWay
  readonly at: string
}

/**
 * What a person consents to now, and every answer they gave, newest first, each with the text it was given to.
 *
 * @throws register.person_not_found
 */
export async function consentsOf(ctx: Context, personId: string) {
  const person = await findPerson(ctx, personId)
  allow(personPolicy.view_consents(ctx.actor, person))
  const { rows } = await sql<LedgerRow>`
    select consent.purpose, text_version, text.zh, text.en, decision, way, at
    from register.consent
    join register.consent_text as text on text.purpose = consent.purpose and text.version = text_version
    where person_id = ${personId} order by number desc`.execute(ctx.db)
  const items = await listConsentTexts(ctx)
  return {
    items: items.map((item) => {
      const last = rows.find(({ purpose }) => purpose === item.purpose)
      return {
        ...item,
        isGiven: person.consents.includes(item.purpose),
        answer: last ? present(ctx, last) : null,
      }
    }),
    ledger: rows.map((row) => present(ctx, row)),
    mayAnswer:
      personPolicy.answer_consent(ctx.actor, person) === true &&
      person.state !== 'merged' &&
      person.state !== 'closed',
  }
}

function present({ language }: Context, { zh, en, way, ...row }: LedgerRow) {
  return {
    ...row,
    name: consentPurposeNames[row.purpose][language],
    text: language === 'zh' ? zh : en,
    way: consentWayNames[way][language],
  }
}
