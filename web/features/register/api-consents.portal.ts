import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'

export type Consents = components['schemas']['Consents']
export type ConsentItem = Consents['items'][number]
export type Purpose = ConsentItem['purpose']

/** The texts one is asked to consent to. */
export function useConsentTexts() {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['register', 'consent-texts', language],
    queryFn: ({ signal }) => data(api.GET('/api/v1/register/consent-texts', { signal })),
  })
}

const keyOf = (id: string, language: string) => ['register', 'consents', id, language]

export function useConsents(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: keyOf(id, language),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/people/{id}/consents', { params: { path: { id } }, signal })),
  })
}

/** Gives or withdraws one consent; the page shows the reply at once, and reads anew after a refusal. */
export function useAnswerConsent(id: string) {
  const cache = useQueryClient()
  const { language } = useLanguage()
  return useMutation({
    mutationFn: ({ purpose, isGiven, version }: ConsentItem) => {
      const params = { path: { id, purpose } }
      return isGiven
        ? data(api.POST('/api/v1/register/people/{id}/consents/{purpose}/withdraw', { params }))
        : data(
            api.POST('/api/v1/register/people/{id}/consents/{purpose}/give', {
              params,
              body: { textVersion: version },
            }),
          )
    },
    onSuccess: (consents) => cache.setQueryData(keyOf(id, language), consents),
    onError: () => cache.invalidateQueries({ queryKey: ['register', 'consents'] }),
  })
}

/** What would stay and what would be erased if one left. */
export function useLeaving(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['register', 'leaving', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/people/{id}/leaving', { params: { path: { id } }, signal })),
  })
}

export function useLeave() {
  return useMutation({
    mutationFn: async (id: string) => {
      await api.POST('/api/v1/register/people/{id}/leave', { params: { path: { id } } })
    },
  })
}
