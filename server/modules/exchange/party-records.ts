import { sql } from 'kysely'
import type { PartyRecords } from '#platform/manifest.ts'

const owner = (posting: string) =>
  sql`coalesce(${sql.ref(`${posting}.ownerOrganisationId`)}, ${sql.ref(`${posting}.ownerPersonId`)})`

/** What people and organisations leave in the exchange: what they published, answered and agreed. */
export const partyRecords: readonly PartyRecords[] = [
  {
    name: 'exchange.postings',
    title: { zh: '供需信息', en: 'postings' },
    rows: sql`
      select ${owner('posting')} as party_id, posting.created_at as at,
        state in ('submitted', 'on_hold', 'published', 'suspended') as is_open
      from exchange.posting`,
  },
  {
    name: 'exchange.introductions',
    title: { zh: '对接', en: 'introductions' },
    // Nobody has acted who has not answered: such a row is counted, but is no activity.
    rows: sql`
      select ${owner('posting')} as party_id,
        case when posting.id = introduction.need_id then need_answered_at else offer_answered_at end as at,
        introduction.state in ('proposed', 'invited', 'accepted', 'met', 'intent') as is_open
      from exchange.introduction
      join exchange.posting on posting.id in (introduction.need_id, introduction.offer_id)`,
  },
  {
    name: 'exchange.deals',
    title: { zh: '交易和合同', en: 'deals and contracts' },
    rows: sql`
      select ${owner('posting')} as party_id, deal.signed_on::timestamp at time zone 'Asia/Shanghai' as at,
        deal.state not in ('accepted', 'closed', 'terminated') as is_open
      from exchange.deal join exchange.posting on posting.id in (deal.need_id, deal.offer_id)`,
  },
]
