import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'

export type RuleSet = components['schemas']['RuleSet']
export type RuleVersion = components['schemas']['RuleVersion']
export type RuleTrial = components['schemas']['RuleTrial']
export type NewRuleVersion = components['schemas']['NewRuleVersion']
export type RuleBody = RuleSet['standard']

const listKey = ['rules'] as const
const readList = () => data(api.GET('/api/v1/platform/rules'))

export function useRuleSets() {
  return useQuery({ queryKey: listKey, queryFn: readList })
}

/** Reads the rule sets anew, so that a version written in between is seen. */
export function useFreshRuleSets() {
  const cache = useQueryClient()
  return () => cache.fetchQuery({ queryKey: listKey, queryFn: readList, staleTime: 0 })
}

/** What holds for a place today. */
export function useRuleInForce(name: string, place: string | undefined) {
  return useQuery({
    queryKey: ['rules', name, 'in-force', place],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/platform/rules/{name}/in-force', {
          params: { path: { name }, query: { place: place ?? '' } },
          signal,
        }),
      ),
    enabled: place !== undefined,
  })
}

export function tryRules({
  name,
  ...body
}: { name: string } & Pick<NewRuleVersion, 'placeCode' | 'validFrom' | 'body'>) {
  return data(api.POST('/api/v1/platform/rules/{name}/trials', { params: { path: { name } }, body }))
}

export function writeRules({ name, key, body }: { name: string; key: string; body: NewRuleVersion }) {
  const headers = { 'Idempotency-Key': key }
  return data(
    api.POST('/api/v1/platform/rules/{name}/versions', { params: { path: { name } }, headers, body }),
  )
}
