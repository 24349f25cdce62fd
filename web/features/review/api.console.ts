import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'

export type ReviewFigure = components['schemas']['ReviewFigure']
export type CountedRow = components['schemas']['CountedRow']

/** A period and a place; no place means the reader's own, or the whole country. */
export interface Scope {
  readonly from: string
  readonly to: string
  readonly place?: string
}

export function useFigures(scope: Scope) {
  return useQuery({
    queryKey: ['figures', scope],
    queryFn: ({ signal }) => data(api.GET('/api/v1/review/figures', { params: { query: scope }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useDefinitions() {
  return useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/review/definitions', { signal })),
    staleTime: Infinity,
  })
}

export function useCountedRows(ref: string, query: Scope & { cursor?: string }) {
  return useQuery({
    queryKey: ['counted-rows', ref, query],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/review/figures/{ref}/rows', { params: { path: { ref }, query }, signal })),
    placeholderData: keepPreviousData,
  })
}
