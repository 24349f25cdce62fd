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

/**
 * Queues a message in this transaction: to the account's inbox, and by mail where an address is known.
 * It leaves after the commit, or never.
 *
 * @param link path inside the product that the message leads to
 */
export async function sendMessage(
  ctx: Context,
  message: { template: MessageTemplate; to: Recipient; params?: TextParams; link?: string },
): Promise<void> {
  const { template, to, params, link } = message
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
  const rows = [
    { ...common, id: ctx.newId(), channel: 'inbox', state: 'kept', address: null as string | null },
  ]
  if (to.email)
    rows.push({ ...common, id: ctx.newId(), channel: 'email', state: 'queued', address: to.email })
  await ctx.db.insertInto('platform.message').values(rows).execute()
}
