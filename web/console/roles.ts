import type { Session } from '#web/lib/session.tsx'

export const staffRoles = ['administrator', 'officer', 'broker', 'auditor'] as const
export type Role = (typeof staffRoles)[number]

/** Whether a session holds any of the roles anywhere, for the menu; the server decides about each record. */
export function holdsRole(...roles: readonly Role[]) {
  return (session: Session) => session.grants.some(({ role }) => (roles as readonly string[]).includes(role))
}
