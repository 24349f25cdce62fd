import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { abilitiesOf, hasRole } from '#platform/policy.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames, publicPartyNames } from '#register'
import { eventPolicy } from '../policy.ts'
import type { EventKind, eventCard, eventDetail, OrganiserRole } from './event.contract.ts'
import {
  heldFiguresOf,
  linksOf,
  organisersOf,
  sessionsOf,
  speakersOf,
  type EventRow,
  type OrganiserRow,
} from './event.queries.ts'
import { eventStates } from './event.states.ts'

type Card = z.infer<typeof eventCard>
type Detail = z.infer<typeof eventDetail>

/** Cards for a list: organisers and places are read once for all of them. */
export async function presentEvents(ctx: Context, rows: readonly EventRow[]): Promise<Card[]> {
  if (rows.length === 0) return []
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  const organisers = await organisersOf(
    ctx,
    rows.map(({ id }) => id),
  )
  const names = await partyNames(ctx, {
    organisationIds: organisers.flatMap(({ organisationId }) => organisationId ?? []),
    personIds: [],
  })
  const ofEvent = Map.groupBy(organisers, ({ eventId }) => eventId)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EventKind,
    title: row.title,
    edition: row.edition,
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    venue: row.venue,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    isPublic: row.isPublic,
    state: presentState(ctx, eventStates, row.state, audienceOf(ctx)),
    organisers: (ofEvent.get(row.id) ?? []).map((organiser) => presentOrganiser(organiser, names)),
  }))
}

function presentOrganiser(organiser: OrganiserRow, names: ReadonlyMap<string, string>) {
  const { role, organisationId, name } = organiser
  return { role: role as OrganiserRole, organisationId, name: names.get(organisationId ?? '') ?? name }
}

export async function presentEvent(ctx: Context, row: EventRow): Promise<Detail> {
  const [card] = await presentEvents(ctx, [row])
  const abilities = abilitiesOf(eventPolicy, ctx.actor, row)
  const isStaff = abilities.includes('seeEvidence')
  const figures = await heldFiguresOf(ctx, row.id)
  return {
    ...card!,
    summary: row.summary,
    stateReason: row.state === 'cancelled' ? row.stateReason : null,
    sessions: await presentSessions(ctx, row.id, { isStaff }),
    figures: figures.map(({ kind, value, note, fileId, fileName, recordedAt }) => ({
      kind: kind as Detail['figures'][number]['kind'],
      value: Number(value),
      note,
      hasEvidence: fileId !== null,
      file: isStaff && fileId !== null ? { id: fileId, name: fileName ?? '' } : null,
      recordedAt,
    })),
    links: isStaff ? await linksOf(ctx, row.id) : [],
    version: row.version,
    abilities: [...movesOf(eventStates, ctx.actor, row), ...abilities.filter((one) => fits(one, row))],
  }
}

/** What is possible with the event as it now stands. */
function fits(ability: string, { state }: EventRow): boolean {
  if (ability === 'edit') return state !== 'cancelled'
  if (ability === 'recordFigures') return state === 'held'
  return true
}

/** A speaker of the register is named as far as they consent; whose record it is, only staff learn. */
async function presentSessions(
  ctx: Context,
  eventId: string,
  { isStaff }: { isStaff: boolean },
): Promise<Detail['sessions']> {
  const sessions = await sessionsOf(ctx, eventId)
  const speakers = await speakersOf(ctx, eventId)
  const names = await publicPartyNames(ctx, {
    organisationIds: [],
    personIds: speakers.flatMap(({ personId }) => personId ?? []),
  })
  return sessions.map((session) => ({
    ...session,
    speakers: speakers
      .filter(({ sessionId }) => sessionId === session.id)
      .map(({ personId, name, affiliation }) => ({
        personId: isStaff ? personId : null,
        name: names.get(personId ?? '') ?? name,
        affiliation,
      })),
  }))
}

function audienceOf(ctx: Context): 'staff' | 'public' {
  return hasRole(ctx.actor, 'officer', 'broker', 'auditor') ? 'staff' : 'public'
}
