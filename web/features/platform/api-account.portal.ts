import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, paths } from '#web/lib/api.generated.ts'

export type OwnAccount = components['schemas']['OwnAccount']
export type TotpBegun = components['schemas']['TotpBegun']

const accountKey = ['platform', 'account'] as const

export function useOwnAccount() {
  return useQuery({
    queryKey: accountKey,
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/account', { signal })),
  })
}

export function useOwnSessions() {
  return useQuery({
    queryKey: [...accountKey, 'sessions'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/account/sessions', { signal })),
  })
}

export function useAccessTokens() {
  return useQuery({
    queryKey: [...accountKey, 'tokens'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/account/tokens', { signal })),
  })
}

export function useWebhooks() {
  return useQuery({
    queryKey: [...accountKey, 'webhooks'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/account/webhooks', { signal })),
    // A first message is on its way for some seconds after a webhook was made or tried.
    refetchInterval: ({ state }) => (state.data?.items.some(({ waiting }) => waiting > 0) ? 3_000 : false),
  })
}

/** Does something with one's account and reads it again. */
function useStep<Input, Output>(run: (input: Input) => Promise<Output>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: () => cache.invalidateQueries({ queryKey: accountKey }),
  })
}

export const useChangePassword = () =>
  useStep((body: { current: string; password: string }) =>
    data(api.POST('/api/v1/platform/account/password', { body })),
  )

export const useEndOtherSessions = () =>
  useStep(() => data(api.POST('/api/v1/platform/account/sessions/end-others')))

export type NewAccessToken =
  paths['/api/v1/platform/account/tokens']['post']['requestBody']['content']['application/json']

export const useMakeAccessToken = () =>
  useStep((body: NewAccessToken) => data(api.POST('/api/v1/platform/account/tokens', { body })))

export const useRevokeAccessToken = () =>
  useStep((id: string) =>
    data(api.POST('/api/v1/platform/account/tokens/{id}/revoke', { params: { path: { id } } })),
  )

export type NewWebhook =
  paths['/api/v1/platform/account/webhooks']['post']['requestBody']['content']['application/json']

export const useMakeWebhook = () =>
  useStep((body: NewWebhook) => data(api.POST('/api/v1/platform/account/webhooks', { body })))

const webhookOf = (id: string) => ({ params: { path: { id } } })

export const useTryWebhook = () =>
  useStep((id: string) => data(api.POST('/api/v1/platform/account/webhooks/{id}/try', webhookOf(id))))

export const usePauseWebhook = () =>
  useStep((id: string) => data(api.POST('/api/v1/platform/account/webhooks/{id}/pause', webhookOf(id))))

export const useRemoveWebhook = () =>
  useStep((id: string) => data(api.POST('/api/v1/platform/account/webhooks/{id}/remove', webhookOf(id))))

export const useBeginTotp = () =>
  useStep((body: { current: string }) => data(api.POST('/api/v1/platform/account/totp', { body })))

export const useConfirmTotp = () =>
  useStep((body: { code: string }) => data(api.POST('/api/v1/platform/account/totp/confirm', { body })))

export const useTurnOffTotp = () =>
  useStep((body: { current: string; code: string }) =>
    data(api.POST('/api/v1/platform/account/totp/remove', { body })),
  )

export const useOfferEmail = () =>
  useStep((body: { current: string; email: string }) =>
    data(api.POST('/api/v1/platform/account/email', { body })),
  )

export const useConfirmEmail = () =>
  useStep((body: { token: string }) => data(api.POST('/api/v1/platform/account-emails/confirm', { body })))

export const useRequestReset = () =>
  useMutation({
    mutationFn: (body: { identifier: string }) =>
      data(api.POST('/api/v1/platform/password-resets', { body })),
  })

export const useResetPassword = () =>
  useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      data(api.POST('/api/v1/platform/password-resets/use', { body })),
  })
