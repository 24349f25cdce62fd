import { generateSync } from 'otplib'
import type { TestProduct } from '#server/testing.ts'
import { system } from '../actor.ts'
import { deliverMail } from '../messaging/deliver-mail.ts'
import type { Mail } from '../messaging/mail.ts'
import { createAccount } from './accounts.ts'

export const PASSWORD = 'fifteen long words'
export const PUBLIC_URL = 'https://kx.example.org'

type Reply = Awaited<ReturnType<TestProduct['call']>>

/** The code of a refusal with its field, or the status. */
export function outcome({ status, body }: Reply): string | number {
  const { code, field } = body as { code?: string; field?: string }
  return code ? [code, field].filter(Boolean).join(' ') : status
}

/** What tests of accounts do with a product again and again. */
export function accountsOf(product: TestProduct) {
  const signIn = async (login: string, password = PASSWORD, code?: string) => {
    const reply = await product.call('POST', '/session', {
      body: { login, password, ...(code ? { code } : {}) },
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0' },
    })
    const session = /interchange_session=([^;]*)/.exec(String(reply.headers['set-cookie']))?.[1] ?? ''
    return { outcome: outcome(reply), session }
  }
  const post = async (path: string, body: object | undefined, session?: string) =>
    product.call('POST', `/platform${path}`, {
      ...(body ? { body } : {}),
      ...(session ? { session } : {}),
    })
  return {
    signIn,
    post,
    /** An account without a person, signed in. */
    async open(login: string) {
      const { id } = await product.run(system, (ctx) =>
        createAccount(ctx, { login, name: `${login}的姓名`, personId: null, password: PASSWORD }),
      )
      return { id, session: (await signIn(login)).session }
    },
    isSignedIn: async (session: string) =>
      (await product.call('GET', '/platform/account', { session })).status === 200,
    /** The sentences of an account's history, oldest first. */
    async historyOf(id: string): Promise<string[]> {
      const rows = await product.source.db
        .selectFrom('platform.auditEntry')
        .select(['sentence', 'actorName'])
        .where('subjectId', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(({ sentence, actorName }) => `${actorName} ${(sentence as { zh: string }).zh}`.trim())
    },
    /** The subjects in an account's inbox, newest first. */
    async inboxOf(id: string): Promise<string[]> {
      const rows = await product.source.db
        .selectFrom('platform.message')
        .select('subject')
        .where('recipientId', '=', id)
        .where('channel', '=', 'inbox')
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return rows.map(({ subject }) => subject)
    },
    /** Delivers what is queued as a mail server would get it. */
    async mails(): Promise<Mail[]> {
      const sent: Mail[] = []
      const port = { send: async (mail: Mail) => (sent.push(mail), 'sent' as const), close: () => {} }
      while ((await deliverMail(product.source, port, PUBLIC_URL)) > 0);
      return sent
    },
    /** Turns two-step sign-in on. @returns what makes its codes, and the recovery codes */
    async enrol(session: string) {
      const begun = await post('/account/totp', { current: PASSWORD }, session)
      const { secret } = begun.body as { secret: string }
      const codeAt = (seconds = 0) =>
        generateSync({ secret, epoch: Math.floor(product.clock().getTime() / 1000) + seconds })
      const confirmed = await post('/account/totp/confirm', { code: codeAt() }, session)
      return { codeAt, recoveryCodes: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes }
    },
  }
}

/** The token behind `#token=` of a link. */
export function tokenIn(text: string): string {
  return /#token=([\w-]+)/.exec(text)?.[1] ?? ''
}
