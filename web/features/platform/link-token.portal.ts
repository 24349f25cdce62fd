import { useEffect, useState } from 'react'

/** The token behind `#token=`, taken out of the address at once so that no history or screen share keeps it. */
export function useLinkToken(): string {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token') ?? '')
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname)
  }, [])
  return token
}
