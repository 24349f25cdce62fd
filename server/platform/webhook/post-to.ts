import { lookup as resolveName } from 'node:dns'
import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestTls } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const TIMEOUT_MS = 10_000

/** Sends one message. @returns null when it was taken, else a code: a status such as `http_404`, or what went wrong */
export type PostTo = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<string | null>

/** Networks no stranger may make a server call: this machine, private and shared networks, documentation, multicast. An IPv4
 * address written as IPv6 counts as IPv4. */
const INNER = (() => {
  const list = new BlockList()
  const nets4 =
    '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
  const nets6 =
    '::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8'
  for (const net of nets4.split(' ')) addNetwork(list, net, 'ipv4')
  for (const net of nets6.split(' ')) addNetwork(list, net, 'ipv6')
  return list
})()

function addNetwork(list: BlockList, net: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits = ''] = net.split('/')
  list.addSubnet(address, Number(bits), family)
}

class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * What sends messages, but to no address inside the installation's own network, whatever a name resolves to: the
 * address that was checked is the one that is called. Redirects are not followed.
 *
 * @param networks such as `10.8.0.0/16`, where messages may go all the same, and without TLS
 */
export function postOutside(networks: readonly string[] = []): PostTo {
  const opened = new BlockList()
  for (const net of networks) addNetwork(opened, net, net.includes(':') ? 'ipv6' : 'ipv4')
  /** @throws Refused */
  const check = (address: string, isTls: boolean) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (opened.check(address, family)) return
    if (INNER.check(address, family)) throw new Refused('private_address')
    if (!isTls) throw new Refused('not_tls')
  }
  return async (url, headers, body) => {
    const target = new URL(url)
    const isTls = target.protocol === 'https:'
    const host = target.hostname.replace(/^\[|\]$/g, '')
    try {
      if (isIP(host) !== 0) check(host, isTls)
      const lookup = checkedLookup((address) => check(address, isTls))
      const { statusCode = 0 } = await send(target, { headers, body, lookup })
      return statusCode >= 200 && statusCode < 300 ? null : `http_${statusCode}`
    } catch (error) {
      return codeOf(error)
    }
  }
}

/** Looks a name up and refuses it when any of its addresses is refused. */
function checkedLookup(check: (address: string) => void): LookupFunction {
  return (name, options, callback) => {
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      try {
        for (const { address } of addresses) check(address)
      } catch (refused) {
        return callback(refused as Error, '', 0)
      }
      if (options.all) return callback(null, addresses)
      return callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

async function send(
  target: URL,
  { headers, body, lookup }: { headers: object; body: string; lookup: LookupFunction },
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = target.protocol === 'https:' ? requestTls : requestPlain
  const sent = request(target, {
    ...{ method: 'POST', lookup, signal: AbortSignal.timeout(TIMEOUT_MS), agent: false },
    headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Interchange' },
  })
  sent.on('error', reject)
  sent.on('response', (response) => {
    // The answer's text is nobody's: it is not read, so that it can neither fill memory nor leak.
    response.destroy()
    resolve(response)
  })
  sent.end(body)
  return promise
}

/** What is kept of a failure: a code, never a text, which may quote an address. */
function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown_host'
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EHOSTUNREACH') return 'unreachable'
  if (error instanceof Refused) return error.code
  return code !== undefined && /CERT|SSL|TLS|SIGNED/.test(code) ? 'certificate' : 'unknown'
}
