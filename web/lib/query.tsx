import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from './problem.ts'

const isRefusal = (error: unknown) => error instanceof ApiProblem && error.status >= 400 && error.status < 500

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays a refusal; only a lost connection or a stumbling server is asked again.
        retry: (failures, error) => !isRefusal(error) && failures < 2,
      },
    },
  })
}

const client = createQueryClient()

/** Gives the cache of server answers to everything below it. */
export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
