import { useEffect } from 'react'
import { api } from '#web/lib/api.ts'

/** What somebody looked at is told in passing: when that fails, the page goes on as if nothing were. */
const inPassing = (call: Promise<unknown>) => void call.catch(() => undefined)

/** Tells, once a list of matches is on the screen, which of them were. */
export function useMatchesShown(postingId: string, ids: readonly string[]): void {
  const key = ids.join(',')
  useEffect(() => {
    if (key === '') return
    inPassing(
      api.POST('/api/v1/exchange/postings/{id}/matches/shown', {
        params: { path: { id: postingId } },
        body: { ids: key.split(',') },
      }),
    )
  }, [postingId, key])
}

/** Tells that a match of a posting was opened. */
export function tellMatchOpened(postingId: string, id: string): void {
  inPassing(
    api.POST('/api/v1/exchange/postings/{id}/matches/opened', {
      params: { path: { id: postingId } },
      body: { id },
    }),
  )
}
