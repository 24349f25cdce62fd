import { defineFaults, type Fault } from '../errors.ts'
import type { Route } from './route.ts'

export const scopeFaults = defineFaults('token', {
  invalid: {
    kind: 'unauthenticated',
    zh: '访问令牌无效、已过期或已撤销。请在“我的账户”中新建一个。',
    en: 'The access token is not valid, has expired or was revoked. Make a new one under “My account”.',
  },
  scope_needed: {
    kind: 'forbidden',
    zh: '这个访问令牌没有“{scope}”权限。请新建一个带有该权限的令牌。',
    en: 'This access token lacks the scope “{scope}”. Make one that has it.',
  },
  not_for_tokens: {
    kind: 'forbidden',
    zh: '这项操作只能在登录后进行，不能使用访问令牌。',
    en: 'This can only be done by signing in, not with an access token.',
  },
})

/** The part of the interface a route belongs to; none where a token never suffices: accounts, sessions, operation. */
function areaOf({ path }: Pick<Route, 'path'>): string | undefined {
  // A file of a module such as `/events.ics` belongs to it.
  const [area, part] = path.split(/[/.]/).slice(1)
  if (area === 'platform') return part === 'files' ? 'files' : undefined
  return area === 'session' ? undefined : area
}

function isRead({ method, writes }: Pick<Route, 'method' | 'writes'>): boolean {
  return !(writes ?? method !== 'GET')
}

/** What a token needs for a route, such as `exchange:read`; undefined where no token suffices. */
export function scopeOf(route: Pick<Route, 'path' | 'method' | 'writes'>): string | undefined {
  const area = areaOf(route)
  return area && `${area}:${isRead(route) ? 'read' : 'write'}`
}

/** Every scope that some route asks for, in alphabetical order. */
export function scopesOf(routes: readonly Route[]): string[] {
  return [...new Set(routes.flatMap((route) => scopeOf(route) ?? []))].sort()
}

/** Why a token with these scopes may not call a route; whoever may write in a part may read it. */
export function refusalOfScopes(route: Route, scopes: readonly string[]): Fault | undefined {
  const scope = scopeOf(route)
  if (!scope) return scopeFaults.not_for_tokens()
  const isCovered = scopes.includes(scope) || scopes.includes(scope.replace(/:read$/, ':write'))
  return isCovered ? undefined : scopeFaults.scope_needed({ scope })
}
