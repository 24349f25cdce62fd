import type { Context } from '../context.ts'
import { idParams } from '../http/contracts.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { AccountPlaces } from './account-policy.ts'
import { accountsPage, accountsQuery, resetLinkSchema } from './account.contract.ts'
import { disableAccount, enableAccount, makeResetLink, removeTotp } from './administer-account.ts'
import { listAccounts } from './list-accounts.ts'

/**
 * What administrators do with the accounts of their places.
 *
 * @param publicUrl the configured address for links; never the host a request claims
 */
export function accountAdminRoutes(places: AccountPlaces, publicUrl: string | undefined): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/platform/accounts',
      operationId: 'listAccounts',
      summary: 'Accounts of the places one administers, newest first',
      access: ['administrator'],
      query: accountsQuery,
      response: accountsPage,
      handle: (ctx, { query }) => listAccounts(ctx, places, query),
    }),
    // Without an idempotency key: the answer would be kept, and with it the link.
    defineRoute({
      method: 'POST',
      path: '/platform/accounts/:id/reset-link',
      operationId: 'makeResetLink',
      summary: 'Makes a one-time link to set a new password; links made before stop working',
      access: ['administrator'],
      params: idParams,
      response: resetLinkSchema,
      status: 201,
      handle: async (ctx, { params }) => {
        const { path, expiresAt } = await makeResetLink(ctx, places, params.id)
        return { link: `${publicUrl ?? ''}${path}`, expiresAt: expiresAt.toISOString() }
      },
    }),
    stepRoute('disable', 'Closes an account; its sessions end at once', (ctx, id) =>
      disableAccount(ctx, places, id),
    ),
    stepRoute('enable', 'Opens a disabled account again', (ctx, id) => enableAccount(ctx, places, id)),
    stepRoute('remove-totp', 'Takes two-step sign-in off an account; its sessions end', (ctx, id) =>
      removeTotp(ctx, places, id),
    ),
  ]
}

const OPERATIONS = {
  disable: 'disableAccount',
  enable: 'enableAccount',
  'remove-totp': 'removeTotp',
} as const

function stepRoute(
  step: keyof typeof OPERATIONS,
  summary: string,
  take: (ctx: Context, id: string) => Promise<void>,
): Route {
  return defineRoute({
    method: 'POST',
    path: `/platform/accounts/:id/${step}`,
    operationId: OPERATIONS[step],
    summary,
    access: ['administrator'],
    idempotent: true,
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => take(ctx, params.id),
  })
}
