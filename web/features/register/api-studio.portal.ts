import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { operations } from '#web/lib/api.generated.ts'

export type NewStudio = operations['registerStudio']['requestBody']['content']['application/json']

/** Registrations and the session, which carries memberships, are read anew after a change. */
function useRefresh() {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: ['register'] })
    await cache.invalidateQueries({ queryKey: ['session'] })
  }
}

export function useRegisterStudio() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: NewStudio }) =>
      data(api.POST('/api/v1/register/studios', { body, headers: { 'Idempotency-Key': key } })),
    onSuccess: refresh,
  })
}

export function useHandOverStudio(id: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (membershipId: string) =>
      data(
        api.POST('/api/v1/register/studios/{id}/hand-over', {
          params: { path: { id } },
          body: { membershipId },
        }),
      ),
    onSuccess: refresh,
  })
}
