import { sql } from 'kysely'
import type { Context, ContextSource } from '#platform/context.ts'
import type { Resident } from '#platform/manifest.ts'
import type { MemoryKey } from '#platform/memory.ts'
import type { Announcement } from '#platform/outbox.ts'
import { codeNames, membersOf } from '#register'
import { expertProfiles, expertProfilesAmong } from './expert-profile.ts'
import { dropExpert, emptyExpertIndex, putExperts, type ExpertIndex } from './ranked-experts.ts'

const key: MemoryKey<ExpertIndex> = { name: 'exchange.experts', create: emptyExpertIndex }

export function expertIndex(ctx: Pick<Context, 'memory'>): ExpertIndex {
  return ctx.memory.of(key)
}

type Source = Pick<ContextSource, 'db' | 'clock' | 'memory'>

/** Keeps everyone who may be found as an expert in this process's memory, loaded at start and following the outbox. */
export const expertResident: Resident = {
  name: 'exchange.expert-index',
  load: loadExperts,
  async follow(source, batch) {
    // Names and places of codes stand in everybody's profile.
    if (batch.some(({ event }) => event === 'register.codes.loaded')) return loadExperts(source)
    const ids = await touchedBy(source, batch)
    if (ids.length === 0) return
    const index = source.memory.of(key)
    const profiles = await expertProfilesAmong(sourceNow(source), ids)
    const found = new Set(profiles.map(({ id }) => id))
    for (const id of ids) if (!found.has(id)) dropExpert(index, id)
    putExperts(index, profiles)
    await nameSubjects(source, index)
  },
}

const sourceNow = ({ db, clock }: Source) => ({ db, now: clock() })

export async function loadExperts(source: Source): Promise<void> {
  const index = source.memory.of(key)
  for await (const slice of expertProfiles(sourceNow(source))) putExperts(index, slice)
  await nameSubjects(source, index)
}

/** Keeps the names of the subjects people have, for needs that state none. */
async function nameSubjects({ db }: Source, { groups, subjects }: ExpertIndex): Promise<void> {
  const codes = new Set([...groups.values()].flatMap((group) => group.subjects))
  const unnamed = [...codes].filter((code) => !subjects.has(code))
  const names = await codeNames({ db }, { scheme: 'subject', codes: unnamed })
  for (const [code, { zh, en }] of names) subjects.add(code, { title: zh, body: en })
}

/** The people that announcements are about: themselves, their organisations, what they published and what became of it. */
async function touchedBy(source: Source, batch: readonly Announcement[]): Promise<string[]> {
  const people = batch.flatMap(({ event, payload }) => {
    const { id, personId, keptId, mergedId } = payload as Record<string, string | undefined>
    if (event.startsWith('register.membership.')) return [personId]
    return event.startsWith('register.person.') ? [id, keptId, mergedId] : []
  })
  const organisations = batch.flatMap(({ event, payload }) => {
    const { id, keptId } = payload as Record<string, string | undefined>
    return event.startsWith('register.organisation.') ? [id, keptId] : []
  })
  const [members, owners] = [
    await membersOf(sourceNow(source), organisations.filter(isGiven)),
    await ownersOf(source, batch),
  ]
  return [...new Set([...people.filter(isGiven), ...members, ...owners])]
}

const isGiven = (id: string | undefined): id is string => id !== undefined

/** The people whose own offers postings, introductions and deals are, or are about. */
async function ownersOf({ db }: Source, batch: readonly Announcement[]): Promise<string[]> {
  const named = (noun: string) =>
    batch
      .filter(({ event }) => event.startsWith(`exchange.${noun}.`))
      .map(({ payload }) => (payload as { id: string }).id)
  const [postings, introductions, deals] = [named('posting'), named('introduction'), named('deal')]
  if (postings.length + introductions.length + deals.length === 0) return []
  const { rows } = await sql<{ ownerPersonId: string }>`
    select distinct owner_person_id from exchange.posting
    where owner_person_id is not null and (id = any(${postings}::uuid[])
      or id in (select offer_id from exchange.introduction where id = any(${introductions}::uuid[]))
      or id in (select offer_id from exchange.deal where id = any(${deals}::uuid[])))`.execute(db)
  return rows.map(({ ownerPersonId }) => ownerPersonId)
}
