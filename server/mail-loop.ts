import type { Config } from '#platform/config.ts'
import type { ContextSource } from '#platform/context.ts'
import { deliverMail } from '#platform/messaging/deliver-mail.ts'
import { outboxPage, smtp } from '#platform/messaging/mail.ts'

const EVERY_MS = 5_000

/** Sends queued mail every five seconds, one round at a time. */
export function startMail(
  source: ContextSource,
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  publicUrl: string,
): { stop(): Promise<void> } {
  const port = config.smtpUrl ? smtp(config.smtpUrl, config.mailFrom) : outboxPage
  let isStopping = false
  let round: Promise<void> | undefined
  async function deliver(): Promise<void> {
    try {
      while (!isStopping && (await deliverMail(source, port, publicUrl)) > 0);
    } catch (error) {
      source.log.error({ err: error }, 'mail')
    }
    round = undefined
  }
  const timer = setInterval(() => void (round ??= deliver()), EVERY_MS)
  return {
    async stop() {
      isStopping = true
      clearInterval(timer)
      await round
      port.close()
    },
  }
}
