import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { system } from '../actor.ts'
import { deliverMail } from './deliver-mail.ts'
import { outboxPage, smtp, type MailPort } from './mail.ts'
import { defineMessage, sendMessage } from './messages.ts'

const PUBLIC_URL = 'https://kx.example.org'
const template = defineMessage({
  name: 'test.hello',
  subject: { zh: '{name}，您好', en: 'Hello {name}' },
  body: { zh: '您有一条消息：{name}', en: 'A message for {name}' },
})

/** A real mail server on the loopback that takes mail, or refuses by the recipient's name. */
async function openMailServer(port = 0) {
  const mails: { from: string; to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo({ address }, _session, done) {
      const code = address.startsWith('refused') ? 550 : address.startsWith('later') ? 451 : 0
      done(code === 0 ? null : Object.assign(new Error('no'), { responseCode: code }))
    },
    onData(stream, session, done) {
      void readText(stream).then((raw) => {
        mails.push({ ...envelopeOf(session), raw: raw.replaceAll('\r\n', '\n') })
        done()
      }, done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as { port: number }
  const url = `smtp://127.0.0.1:${address.port}`
  return {
    mails,
    url,
    port: address.port,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

function envelopeOf({ envelope }: SMTPServerSession) {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
  return { from, to: envelope.rcptTo.map(({ address }) => address) }
}

let product: TestProduct
let server: Awaited<ReturnType<typeof openMailServer>>
let port: MailPort
beforeAll(async () => {
  product = await openTestProduct()
  server = await openMailServer()
  port = smtp(server.url, 'kx@example.org')
})
afterAll(async () => {
  port.close()
  await server.close()
  await product.close()
})

async function queue(email: string, name = '张三', link?: string): Promise<void> {
  await product.run(system, (ctx) =>
    sendMessage(ctx, {
      ...{ template, params: { name }, ...(link ? { link } : {}) },
      to: { accountId: null, email, language: 'zh' },
    }),
  )
}

const deliver = (to = port) => deliverMail(product.source, to, PUBLIC_URL)

async function stateOf(address: string) {
  const row = await product.source.db
    .selectFrom('platform.message')
    .select(['state', 'attempts', 'failure'])
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return [row.state, row.attempts, row.failure]
}

/** The text of a mail in quoted-printable, as it was before it travelled. */
function decode(raw: string): string {
  const lines = raw.slice(raw.indexOf('\n\n') + 2).replace(/=\n/g, '')
  const bytes = lines.replace(/=([0-9A-F]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString().trimEnd()
}

const to = (address: string) => server.mails.filter((mail) => mail.to.includes(address))

describe('mail', () => {
  it('reaches the server once, with its link and an id that stays', async () => {
    await queue('first@example.org', '张三', '/postings/1')
    expect([await deliver(), await deliver(), await stateOf('first@example.org')]).toEqual([
      1,
      0,
      ['sent', 1, null],
    ])
    const [mail] = to('first@example.org')
    const { id } = await product.source.db
      .selectFrom('platform.message')
      .select('id')
      .where('address', '=', 'first@example.org')
      .executeTakeFirstOrThrow()
    const body = decode(mail?.raw ?? '')
    expect([
      mail?.from,
      to('first@example.org').length,
      /^Message-ID: (.*)$/m.exec(mail?.raw ?? '')?.[1]?.trim(),
      body,
    ]).toEqual([
      ...[
        'kx@example.org',
        1,
        `<${id}@interchange>`,
        '您有一条消息：张三\n\nhttps://kx.example.org/postings/1',
      ],
    ])
  })

  it('that the server refuses for good has failed, and is not tried again', async () => {
    await queue('refused@example.org')
    await deliver()
    product.clock.advance({ days: 1 })
    expect([await deliver(), await stateOf('refused@example.org')]).toEqual([0, ['failed', 1, '550']])
  })

  it('that the server refuses for now is tried again later, five times', async () => {
    await queue('later@example.org')
    const states: unknown[] = [[await deliver(), await deliver(), await stateOf('later@example.org')]]
    for (const minutes of [1, 4, 16, 64]) {
      product.clock.advance({ minutes: minutes - 0.5 })
      const early = await deliver()
      product.clock.advance({ minutes: 0.5 })
      states.push([early, await deliver(), await stateOf('later@example.org')])
    }
    expect(states).toEqual([
      [1, 0, ['queued', 1, '451']],
      [0, 1, ['queued', 2, '451']],
      [0, 1, ['queued', 3, '451']],
      [0, 1, ['queued', 4, '451']],
      [0, 1, ['failed', 5, '451']],
    ])
  })

  it('waits while the server is down, and is sent when it is up', async () => {
    const other = await openMailServer()
    await other.close()
    const away = smtp(other.url, 'kx@example.org')
    await queue('patient@example.org')
    await deliver(away)
    const [state, attempts, failure] = await stateOf('patient@example.org')
    expect([state, attempts, typeof failure]).toEqual(['queued', 1, 'string'])
    const back = await openMailServer(other.port)
    product.clock.advance({ minutes: 1 })
    await deliver(away)
    away.close()
    await back.close()
    expect([await stateOf('patient@example.org'), back.mails.map((mail) => mail.to)]).toEqual([
      ['sent', 2, null],
      [['patient@example.org']],
    ])
  })

  it('is sent once each by two deliverers at once, however slow the server', async () => {
    const addresses = Array.from({ length: 60 }, (_, n) => `shared${n}@example.org`)
    for (const address of addresses.slice(0, 30)) await queue(address)
    const slow: MailPort = {
      close: () => {},
      // Each mail takes so long that a claim made for many at the start would have run out before the last.
      async send(mail) {
        product.clock.advance({ minutes: 0.9 })
        await deliver()
        return port.send(mail)
      },
    }
    while ((await deliver(slow)) > 0);
    for (let n = 30; n < 60; n++) await queue(addresses[n] ?? '')
    const worker = async () => {
      while ((await deliver()) > 0);
    }
    await Promise.all([worker(), worker()])
    expect(addresses.map((address) => to(address).length)).toEqual(addresses.map(() => 1))
  })

  it('claimed by a process that then died is sent after its delay', async () => {
    await queue('orphan@example.org')
    const dying: MailPort = { close: () => {}, send: () => new Promise(() => {}) }
    void deliver(dying)
    await expect.poll(async () => (await stateOf('orphan@example.org'))[1]).toBe(1)
    expect(await deliver()).toBe(0)
    product.clock.advance({ minutes: 1 })
    expect([await deliver(), await stateOf('orphan@example.org'), to('orphan@example.org').length]).toEqual([
      ...[1, ['sent', 2, null], 1],
    ])
  })

  it('cannot be given a header or another reader by a name', async () => {
    const name = '甲\r\nBcc: evil@example.org\r\n\r\n<html>\u2028X'
    await queue('victim@example.org', name)
    await deliver()
    const [mail] = to('victim@example.org')
    const headers = (mail?.raw ?? '').split('\n\n')[0] ?? ''
    expect([
      mail?.to,
      /^bcc:/im.test(headers),
      server.mails.some((one) => one.to.includes('evil@example.org')),
    ]).toEqual([['victim@example.org'], false, false])
    const stored = await product.source.db
      .selectFrom('platform.message')
      .select(['subject'])
      .where('address', '=', 'victim@example.org')
      .executeTakeFirstOrThrow()
    expect(stored.subject.startsWith('甲 Bcc: evil@example.org <html> X')).toBe(true)
  })

  it('without a server stays readable on the outbox page', async () => {
    await queue('kept@example.org')
    await deliver(outboxPage)
    expect([await stateOf('kept@example.org'), to('kept@example.org')]).toEqual([['kept', 1, null], []])
  })

  it('of a use case that is undone never leaves', async () => {
    const undone = product.run(system, async (ctx) => {
      await sendMessage(ctx, {
        template,
        to: { accountId: null, email: 'never@example.org', language: 'en' },
      })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect([await deliver(), to('never@example.org')]).toEqual([0, []])
  })
})
