import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createApi, data } from './api.ts'
import type { components, paths } from './api.generated.ts'

type Session = components['schemas']['Session']
type Credentials = NonNullable<paths['/api/v1/session']['post']['requestBody']>['content']['application/json']

export type Account = NonNullable<Session['account']>
export type { Credentials, Session }

const sessionApi = createApi<paths>()
const sessionKey = ['session'] as const

/** The session of this visitor, and whether it is known yet. */
export function useSession() {
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => data(sessionApi.GET('/api/v1/session', { signal })),
    staleTime: 300_000,
  })
  return { session: query.data, error: query.error, isPending: query.isPending, refetch: query.refetch }
}

/** Signs in. Everything fetched before is forgotten, since another person may have been at the screen. */
export function useSignIn() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => data(sessionApi.POST('/api/v1/session', { body: credentials })),
    onSuccess: async () => {
      cache.clear()
      await cache.fetchQuery({
        queryKey: sessionKey,
        queryFn: () => data(sessionApi.GET('/api/v1/session')),
      })
    },
  })
}

/** Signs out and loads the home page anew, so that nothing personal stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => sessionApi.DELETE('/api/v1/session'),
    onSuccess: () => location.assign('/'),
  })
}
