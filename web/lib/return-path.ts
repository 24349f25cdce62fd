/**
 * The place to go after signing in: a path on this site, or `/`.
 * Anything that leads to another site is refused, so that a link to the sign-in page cannot mislead.
 */
export function safeReturnPath(wanted: string | null | undefined, origin: string): string {
  if (!wanted?.startsWith('/')) return '/'
  try {
    const url = new URL(wanted, origin)
    const path = url.pathname + url.search + url.hash
    if (url.origin !== origin || path.startsWith('//') || url.pathname === '/sign-in') return '/'
    return path
  } catch {
    return '/'
  }
}

/** The sign-in page that comes back to a path. */
export function signInPath(from: string): string {
  return from === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(from)}`
}
