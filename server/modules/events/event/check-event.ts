import type { Context } from '#platform/context.ts'
import { findPersonalData } from '#platform/privacy.ts'
import { findOrganisations, findPeople } from '#register'
import { faults } from '../errors.ts'
import type { EventInput } from './event.contract.ts'

const time = (instant: string) => Date.parse(instant)

/**
 * What holds for an event's own fields.
 *
 * @throws events.ends_before_start, events.session_reversed, events.session_outside, events.personal_data
 */
export function checkEvent(input: EventInput): void {
  if (time(input.endsAt) < time(input.startsAt)) throw faults.ends_before_start()
  for (const [index, { title, startsAt, endsAt }] of input.sessions.entries()) {
    if (time(endsAt) < time(startsAt)) throw faults.session_reversed({ title }, `sessions.${index}.endsAt`)
    const isInside = time(startsAt) >= time(input.startsAt) && time(endsAt) <= time(input.endsAt)
    if (!isInside) throw faults.session_outside({ title }, `sessions.${index}.startsAt`)
  }
  const field = personalDataField(input)
  if (field) throw faults.personal_data({}, field)
}

/** The first field whose text, which everyone reads, holds an ID or phone number. */
function personalDataField({ title, venue, summary, organisers, sessions }: EventInput): string | undefined {
  const texts: [field: string, text: string][] = [
    ...Object.entries({ title, venue, summary }),
    ...organisers.map(({ name }, at): [string, string] => [`organisers.${at}.name`, name]),
    ...sessions.flatMap((session, at): [string, string][] => [
      [`sessions.${at}.title`, session.title],
      [`sessions.${at}.room`, session.room],
      ...session.speakers.map(({ name, affiliation }, nth): [string, string] => [
        `sessions.${at}.speakers.${nth}.name`,
        `${name} ${affiliation}`,
      ]),
    ]),
  ]
  return texts.find(([, text]) => findPersonalData(text).length > 0)?.[0]
}

export interface NamedOrganiser {
  readonly role: EventInput['organisers'][number]['role']
  readonly organisationId: string | null
  readonly name: string
}

/**
 * The organisers with the names the register has for them.
 *
 * @throws events.organiser_missing, events.organiser_unknown, events.organiser_repeated
 */
export async function nameOrganisers(
  ctx: Context,
  organisers: EventInput['organisers'],
): Promise<NamedOrganiser[]> {
  const known = await findOrganisations(
    ctx,
    organisers.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const named = organisers.map(({ role, organisationId, name }, index) => {
    if (organisationId === null) {
      if (name === '') throw faults.organiser_missing({}, `organisers.${index}.name`)
      return { role, organisationId, name }
    }
    const found = known.get(organisationId)
    if (!found) throw faults.organiser_unknown({}, `organisers.${index}.organisationId`)
    return { role, organisationId, name: found.name }
  })
  for (const [index, { name }] of named.entries()) {
    const isRepeated = named.findIndex((other) => other.name === name) < index
    if (isRepeated) throw faults.organiser_repeated({ name }, `organisers.${index}.name`)
  }
  return named
}

/** @throws events.speaker_missing, events.speaker_unknown */
export async function checkSpeakers(ctx: Context, sessions: EventInput['sessions']): Promise<void> {
  const ids = sessions.flatMap(({ speakers }) => speakers.flatMap(({ personId }) => personId ?? []))
  const known = await findPeople(ctx, ids)
  for (const [index, { speakers }] of sessions.entries()) {
    for (const [nth, { personId, name }] of speakers.entries()) {
      const field = `sessions.${index}.speakers.${nth}`
      if (personId === null && name === '') throw faults.speaker_missing({}, `${field}.name`)
      if (personId !== null && !known.has(personId)) throw faults.speaker_unknown({}, `${field}.personId`)
    }
  }
}
