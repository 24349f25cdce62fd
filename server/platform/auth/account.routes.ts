import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import {
  codeText,
  ownAccountSchema,
  ownSessionList,
  passwordText,
  recoveryCodesSchema,
  tokenText,
  totpBegunSchema,
} from './account.contract.ts'
import { changePassword } from './change-password.ts'
import { beginTotp, confirmTotp, turnOffTotp } from './manage-totp.ts'
import { confirmEmail, offerEmail } from './own-email.ts'
import {
  endOtherSessions,
  keepLanguage,
  presentOwnAccount,
  presentOwnSessions,
} from './present-own-account.ts'
import { requestReset } from './request-reset.ts'
import { resetPassword } from './reset-password.ts'

/**
 * What everybody does with their own account. None takes an idempotency key: keys keep a hash of the request, which
 * would be a fast hash of a password, and the answers hold secrets. Those that check a password run outside a
 * transaction, so that a refused try stays counted.
 */
const passwordRoutes = [
  defineRoute({
    method: 'POST',
    path: '/platform/account/password',
    operationId: 'changePassword',
    summary: 'Changes my password; my other sessions end',
    access: 'signed_in',
    writes: false,
    body: z.object({ current: passwordText, password: passwordText }),
    response: 'nothing',
    handle: (ctx, { body }, exchange) => changePassword(ctx, { ...body, session: exchange.sessionToken }),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/password-resets',
    operationId: 'requestPasswordReset',
    summary: 'Mails a link to set a new password, if there is such an account; the answer is always the same',
    access: 'public',
    writes: false,
    body: z.object({ identifier: z.string().trim().min(1).max(200) }),
    response: 'nothing',
    handle: (ctx, { body }, exchange) => requestReset(ctx, { ...body, ip: exchange.ip }),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/password-resets/use',
    operationId: 'resetPassword',
    summary: 'Sets a new password by a one-time link; every session ends',
    access: 'public',
    body: z.object({ token: tokenText, password: passwordText }),
    response: 'nothing',
    handle: (ctx, { body }) => resetPassword(ctx, body),
  }),
]

const totpRoutes = [
  defineRoute({
    method: 'POST',
    path: '/platform/account/totp',
    operationId: 'beginTotp',
    summary: 'Makes a secret for my authenticator; it counts once confirmed',
    access: 'signed_in',
    writes: false,
    body: z.object({ current: passwordText }),
    response: totpBegunSchema,
    status: 201,
    handle: (ctx, { body }) => beginTotp(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/account/totp/confirm',
    operationId: 'confirmTotp',
    summary: 'Turns two-step sign-in on with a first code; gives the recovery codes, once',
    access: 'signed_in',
    body: z.object({ code: codeText }),
    response: recoveryCodesSchema,
    handle: async (ctx, { body }) => ({ recoveryCodes: await confirmTotp(ctx, body) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/account/totp/remove',
    operationId: 'turnOffTotp',
    summary: 'Turns two-step sign-in off, with password and code',
    access: 'signed_in',
    writes: false,
    body: z.object({ current: passwordText, code: codeText }),
    response: 'nothing',
    handle: (ctx, { body }) => turnOffTotp(ctx, body),
  }),
]

const emailRoutes = [
  defineRoute({
    method: 'POST',
    path: '/platform/account/email',
    operationId: 'offerEmail',
    summary: 'Sends a link to a mail address that is to be mine',
    access: 'signed_in',
    writes: false,
    body: z.object({ email: z.email().max(200), current: passwordText }),
    response: 'nothing',
    handle: (ctx, { body }) => offerEmail(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/account-emails/confirm',
    operationId: 'confirmEmail',
    summary: 'Confirms a mail address by the link sent to it',
    access: 'public',
    body: z.object({ token: tokenText }),
    response: 'nothing',
    handle: (ctx, { body }) => confirmEmail(ctx, body),
  }),
]

export const accountRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/platform/account',
    operationId: 'getOwnAccount',
    summary: 'My account',
    access: 'signed_in',
    response: ownAccountSchema,
    handle: (ctx) => presentOwnAccount(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/account/language',
    operationId: 'keepLanguage',
    summary: 'Keeps my language: pages after signing in and messages come in it',
    access: 'signed_in',
    body: z.object({ language: z.enum(['zh', 'en']) }),
    response: 'nothing',
    handle: (ctx, { body }) => keepLanguage(ctx, body.language),
  }),
  defineRoute({
    method: 'GET',
    path: '/platform/account/sessions',
    operationId: 'listOwnSessions',
    summary: 'Where I am signed in, the one seen last first',
    access: 'signed_in',
    response: ownSessionList,
    handle: (ctx, _input, exchange) => presentOwnSessions(ctx, exchange.sessionToken),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/account/sessions/end-others',
    operationId: 'endOtherSessions',
    summary: 'Ends my sessions but this one',
    access: 'signed_in',
    response: z.object({ ended: z.int() }),
    handle: (ctx, _input, exchange) => endOtherSessions(ctx, exchange.sessionToken),
  }),
  ...passwordRoutes,
  ...totpRoutes,
  ...emailRoutes,
]
