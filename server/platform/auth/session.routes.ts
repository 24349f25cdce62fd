import { z } from 'zod'
import type { Context } from '../context.ts'
import { defineRoute } from '../http/route.ts'
import type { Language } from '../i18n.ts'
import { isSample } from '../installation.ts'
import { closeSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

const sessionSchema = z
  .object({
    account: z.object({ id: z.uuid(), name: z.string(), personId: z.uuid().nullable() }).nullable(),
    grants: z.array(z.object({ role: z.string(), placeCode: z.string() })),
    memberships: z.array(z.object({ organisationId: z.uuid(), role: z.string() })),
    /** What the account's holder chose, or else what the browser asks for. */
    language: z.enum(['zh', 'en']),
    /** Whether this installation's records are invented, which every page says. */
    isSample: z.boolean(),
  })
  .meta({ id: 'Session' })

async function present(ctx: Context): Promise<z.infer<typeof sessionSchema>> {
  const { actor, language } = ctx
  const account = actor.accountId ? { id: actor.accountId, name: actor.name, personId: actor.personId } : null
  return {
    account,
    grants: [...actor.grants],
    memberships: [...actor.memberships],
    language: (await chosenLanguage(ctx)) ?? language,
    isSample: await isSample(ctx.db),
  }
}

async function chosenLanguage({ db, actor }: Context): Promise<Language | undefined> {
  if (!actor.accountId) return undefined
  const row = await db
    .selectFrom('platform.account')
    .select('language')
    .where('id', '=', actor.accountId)
    .executeTakeFirst()
  return (row?.language as Language | null | undefined) ?? undefined
}

export const sessionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/session',
    operationId: 'getSession',
    summary: 'Who is signed in, with roles and memberships',
    access: 'public',
    response: sessionSchema,
    handle: (ctx) => present(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/session',
    operationId: 'signIn',
    summary: 'Signs in with a name and a password, and the one-time code where the account has one',
    access: 'public',
    // Outside a transaction: a refused sign-in must still be counted.
    writes: false,
    body: z.object({
      login: z.string().trim().min(1).max(100),
      password: z.string().min(1).max(200),
      code: z.string().trim().max(20).optional(),
    }),
    response: 'nothing',
    handle: async (ctx, { body }, exchange) => {
      const userAgent = exchange.header('user-agent') ?? ''
      const token = await signIn(ctx, { ...body, ip: exchange.ip, userAgent })
      if (exchange.sessionToken) await closeSession(ctx.db, exchange.sessionToken)
      exchange.setSession(token)
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/session',
    operationId: 'signOut',
    summary: 'Signs out: the session ends at once',
    access: 'public',
    response: 'nothing',
    handle: async (ctx, _input, exchange) => {
      if (exchange.sessionToken) await closeSession(ctx.db, exchange.sessionToken)
      exchange.setSession(null)
    },
  }),
]
