import { sql } from 'kysely'
import type { PartyRecords } from '#platform/manifest.ts'

/** An event is activity once it was held; one to come is counted, but is none yet. */
const HELD = sql`case when event.state = 'held' then event.starts_at end as at, event.state in ('draft', 'announced') as is_open`

/** What people and organisations leave here: the events they held, and those they spoke at. */
export const partyRecords: readonly PartyRecords[] = [
  {
    name: 'events.organisers',
    title: { zh: '主办、承办的活动', en: 'events organised' },
    rows: sql`
      select organiser.organisation_id as party_id, ${HELD}
      from events.organiser join events.event on event.id = organiser.event_id`,
  },
  {
    name: 'events.speakers',
    title: { zh: '活动报告', en: 'talks at events' },
    rows: sql`
      select speaker.person_id as party_id, ${HELD}
      from events.speaker
      join events.session on session.id = speaker.session_id
      join events.event on event.id = session.event_id`,
  },
]
