import { sql } from 'kysely'
import type { ContextSource } from '../context.ts'
import type { MailPort } from './mail.ts'
import { SECRET_LINK } from './messages.ts'

const TRIES = 5
const BATCH = 20

interface Queued {
  id: string
  address: string
  subject: string
  body: string
  link: string | null
  attempts: number
}

/**
 * Sends what is queued, oldest first, up to twenty. A message is claimed (its try counted, its next try put off) and
 * committed before it is handed over, so that two processes never send it together and a crash never sends it in a
 * circle.
 *
 * @returns how many messages were claimed
 */
export async function deliverMail(source: ContextSource, port: MailPort, publicUrl: string): Promise<number> {
  for (let claimed = 0; claimed < BATCH; claimed++) {
    // One by one: behind a slow server, a claim made for many would run out before the last is handed over.
    const message = await claim(source)
    if (!message) return claimed
    await deliverOne(source, port, publicUrl, message)
  }
  return BATCH
}

async function claim(source: ContextSource): Promise<Queued | undefined> {
  const now = source.clock()
  const { rows } = await sql<Queued>`
    update platform.message set attempts = attempts + 1, sent_at = ${now}::timestamptz + (interval '1 minute' * power(4, attempts))
    where id in (
      select id from platform.message
      where state = 'queued' and (sent_at is null or sent_at <= ${now})
      order by created_at, id limit 1 for update skip locked)
    returning id, address, subject, body, link, attempts`.execute(source.db)
  return rows[0]
}

async function deliverOne(
  source: ContextSource,
  port: MailPort,
  publicUrl: string,
  message: Queued,
): Promise<void> {
  const { body, link } = message
  // A path begins with a slash, which no sealed text does.
  const path = link && !link.startsWith('/') ? source.secrets.open(link, SECRET_LINK) : link
  const text = path ? `${body}\n\n${publicUrl}${path}` : body
  try {
    const state = await port.send({ id: message.id, to: message.address, subject: message.subject, text })
    await settle(source, message.id, { state, sentAt: source.clock(), failure: null })
  } catch (cause) {
    // The server's answer may quote the address; only its code is kept.
    const failure = String(
      (cause as { responseCode?: number; code?: string }).responseCode ??
        (cause as { code?: string }).code ??
        'unknown',
    )
    source.log.warn({ messageId: message.id, failure }, 'mail not accepted')
    const permanent = failure.startsWith('5') || message.attempts >= TRIES
    await settle(source, message.id, permanent ? { state: 'failed', failure } : { failure })
  }
}

async function settle(
  source: ContextSource,
  id: string,
  changes: { state?: string; sentAt?: Date; failure: string | null },
): Promise<void> {
  await source.db
    .updateTable('platform.message')
    .set(changes)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}
