import { useQueries } from '@tanstack/react-query'
import { useSession } from '#web/lib/session.tsx'
import { placesBelow, usePerson } from './api.console.ts'

export interface PlaceOption {
  readonly value: string
  readonly label: string
}

/** The places of one's roles with their names, each once; the names stand in one's own record. */
export function useOwnPlaces(): ReadonlyMap<string, string> {
  const { session } = useSession()
  const { data: person } = usePerson(session?.account?.personId ?? undefined)
  const names = new Map(person?.grants.map(({ placeCode, place }) => [placeCode, place]))
  const codes = session?.grants.map(({ placeCode }) => placeCode) ?? []
  return new Map(codes.map((code) => [code, names.get(code) ?? code]))
}

/** The places of one's roles and those right below them, for the choices of forms. */
export function usePlaceOptions(): PlaceOption[] {
  const own = useOwnPlaces()
  const below = useQueries({ queries: [...own.keys()].map((code) => placesBelow(code)) })
  const lower = below.flatMap(({ data }) => data?.items ?? []).map(({ code, name }) => [code, name] as const)
  return Array.from(new Map([...own, ...lower]), ([value, label]) => ({ value, label }))
}
