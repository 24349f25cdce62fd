import type { Config } from '#platform/config.ts'
import type { ContextSource } from '#platform/context.ts'
import { deliverMail } from '#platform/messaging/deliver-mail.ts'
import { outboxPage, smtp } from '#platform/messaging/mail.ts'
import { repeat } from './repeat.ts'

/** Sends queued mail. */
export function startMail(
  source: ContextSource,
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  publicUrl: string,
): { stop(): Promise<void> } {
  const port = config.smtpUrl ? smtp(config.smtpUrl, config.mailFrom) : outboxPage
  const loop = repeat(source, 'mail', () => deliverMail(source, port, publicUrl))
  return {
    async stop() {
      await loop.stop()
      port.close()
    },
  }
}
