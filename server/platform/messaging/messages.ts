import { say, type Language, type Text, type TextParams } from '../i18n.ts'
import type { Context } from '../context.ts'

/** A kind of message: its texts, by name; the module that sends it owns the words. */
export interface MessageTemplate {
  readonly name: string
  readonly subject: Text
  readonly body: Text
}

export function defineMessage(template: MessageTemplate): MessageTemplate {
  return template
}

export interface Recipient {
  readonly accountId: string | null
  readonly email: string | null
  readonly language: Language
}

/** A link that proves something is sealed while it waits: whoever reads the table cannot use it. */
export const SECRET_LINK = 'message.link'

/**
 * Queues a message in this transaction: to the account's inbox, and by mail where an address is known.
 * It leaves after the commit, or never.
 *
 * @param link path inside the product that the message leads to
 * @param secretLink such a path with a token in it, for the mail alone: no inbox and no page shows it
 */
export async function sendMessage(
  ctx: Context,
  message: {
    template: MessageTemplate
    to: Recipient
    params?: TextParams
    link?: string
    secretLink?: string
  },
): Promise<void> {
  const { template, to, params, secretLink } = message
  const link = secretLink ? ctx.secrets.seal(secretLink, SECRET_LINK) : message.link
  // Values come from people; a line break in one could forge a paragraph or a header.
  const clean = Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      String(value).replace(/\s+/g, ' ').slice(0, 200),
    ]),
  )
  const common = {
    recipientId: to.accountId,
    template: template.name,
    language: to.language,
    subject: say(template.subject, to.language, clean),
    body: say(template.body, to.language, clean),
    link: link ?? null,
    createdAt: ctx.now,
  }
  const rows: (typeof common & { id: string; channel: string; state: string; address: string | null })[] = []
  if (!secretLink) rows.push({ ...common, id: ctx.newId(), channel: 'inbox', state: 'kept', address: null })
  if (to.email)
    rows.push({ ...common, id: ctx.newId(), channel: 'email', state: 'queued', address: to.email })
  if (rows.length > 0) await ctx.db.insertInto('platform.message').values(rows).execute()
}
