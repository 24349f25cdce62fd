import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { accessTokenList, madeAccessTokenSchema, newAccessTokenSchema } from './access-token.contract.ts'
import { makeAccessToken, presentAccessTokens, revokeAccessToken } from './manage-access-tokens.ts'

/** One's own access tokens; `scopes` are those the product's routes ask for. */
export function accessTokenRoutes(scopes: readonly [string, ...string[]]): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/platform/account/tokens',
      operationId: 'listAccessTokens',
      summary: 'My access tokens, the newest first, and the scopes there are',
      access: 'signed_in',
      response: accessTokenList,
      handle: (ctx) => presentAccessTokens(ctx, scopes),
    }),
    defineRoute({
      method: 'POST',
      path: '/platform/account/tokens',
      operationId: 'makeAccessToken',
      summary: 'Makes an access token for other programmes; it is shown this once',
      access: 'signed_in',
      writes: false,
      body: newAccessTokenSchema(scopes),
      response: madeAccessTokenSchema,
      status: 201,
      handle: (ctx, { body }) => makeAccessToken(ctx, body),
    }),
    defineRoute({
      method: 'POST',
      path: '/platform/account/tokens/:id/revoke',
      operationId: 'revokeAccessToken',
      summary: 'Takes one of my access tokens out of use, at once',
      access: 'signed_in',
      params: z.object({ id: z.uuid() }),
      response: 'nothing',
      handle: (ctx, { params }) => revokeAccessToken(ctx, params.id),
    }),
  ]
}
