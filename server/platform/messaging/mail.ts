import { createTransport } from 'nodemailer'

export interface Mail {
  /** Stable across tries, so that a receiving server can drop a repeat. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Hands one mail to the outside; `kept` when there is no outside and it stays readable on the outbox page. */
export interface MailPort {
  send(mail: Mail): Promise<'sent' | 'kept'>
  close(): void
}

/** The default: nothing leaves the machine. */
export const outboxPage: MailPort = {
  send: async () => 'kept',
  close: () => {},
}

/** Real mail by SMTP; `smtps://user:password@host` for TLS from the start, `smtp://` upgrades where offered. */
export function smtp(url: string, from: string): MailPort {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  })
  return {
    async send(mail) {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.id}@interchange>`,
      })
      return 'sent'
    },
    close: () => transport.close(),
  }
}
