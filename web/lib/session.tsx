import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createApi, data } from './api.ts'
import type { components, paths } from './api.generated.ts'
import { useLanguage, type Language } from './i18n.tsx'

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
  const { setLanguage } = useLanguage()
  return useMutation({
    mutationFn: (credentials: Credentials) => data(sessionApi.POST('/api/v1/session', { body: credentials })),
    onSuccess: async () => {
      cache.clear()
      const { language } = await cache.fetchQuery({
        queryKey: sessionKey,
        queryFn: () => data(sessionApi.GET('/api/v1/session')),
      })
      setLanguage(language)
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

/** The function that switches the language; for whoever is signed in it is kept with the account. */
export function useSwitchLanguage(): (language: Language) => void {
  const { setLanguage } = useLanguage()
  const { session } = useSession()
  const cache = useQueryClient()
  const isSignedIn = session?.account != null
  return (language) => {
    setLanguage(language)
    // The page speaks the language at once; a choice that could not be kept is made again next time.
    if (isSignedIn) {
      void sessionApi
        .POST('/api/v1/platform/account/language', { body: { language } })
        .then(() => cache.invalidateQueries({ queryKey: ['platform', 'account'] }))
        .catch(() => undefined)
    }
  }
}
