import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand, type Ran } from './testing.ts'

let folder: string
let server: Server
let url: string
let status = 200
const asked: { key: string | undefined; input: string[] }[] = []

/** Whether a text is about metal or about plants, whatever its words. */
const vectorOf = (text: string): number[] => (/[焊铝钢]/.test(text) ? [1, 0.1] : [0.1, 1])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interchange-embedding-'))
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] }
      asked.push({ key: request.headers.authorization, input })
      const data = input.map((text, index) => ({ index, embedding: vectorOf(text) }))
      response.writeHead(status).end(JSON.stringify({ data }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  writeFileSync(join(folder, 'needs.csv'), 'id,title\nn1,钢板连接\nn2,的\n')
  writeFileSync(join(folder, 'offers.csv'), 'id,title\nweld,激光焊接\nrice,水稻育种\nboard,木板防腐\n')
  writeFileSync(join(folder, 'people.csv'), 'person,title,text\nwelder,激光焊接,\ngrower,水稻育种,\n')
  writeFileSync(join(folder, 'papers.csv'), 'id,title,text\np1,钢板连接,\n')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((closed) => server.close(closed))
})
beforeEach(() => {
  status = 200
  asked.length = 0
})

const at = (name: string) => join(folder, name)
const match = (...more: string[]): Promise<Ran> =>
  runCommand(
    ['match', '--lang', 'en', '--needs', at('needs.csv'), '--offers', at('offers.csv'), ...more],
    folder,
  )
const experts = (...more: string[]): Promise<Ran> =>
  runCommand(
    ['experts', '--lang', 'en', '--profiles', at('people.csv'), '--papers', at('papers.csv'), ...more],
    folder,
  )
const service = () => ['--embedding-url', url, '--embedding-model', 'm']

const ranking = ({ out }: Ran) =>
  (JSON.parse(out) as { need: string; matches: { offer: string }[] }[]).map(({ need, matches }) => [
    need,
    matches.map(({ offer }) => offer),
  ])
const scores = ({ out }: Ran) =>
  Object.fromEntries(
    out
      .split('\r\n')
      .slice(1)
      .map((line) => [line.split(',')[0], line.split(',')[2]]),
  )

const WORDLESS = 'needs.csv: 1 rows have no words'
const BY_WORDS = 'The offers are too few or too unlike'
const starts = ({ err }: Ran) =>
  err.map((line) => [WORDLESS, BY_WORDS].find((known) => line.startsWith(known)) ?? line)

describe('a command with an embedding model', () => {
  it('matches by its vectors, and sends it no text without words', async () => {
    const ran = await match(...service())
    expect([ran.code, ranking(ran), starts(ran)]).toEqual([
      0,
      [
        ['n1', ['weld', 'board', 'rice']],
        ['n2', []],
      ],
      [WORDLESS],
    ])
    expect(asked).toEqual([
      { key: undefined, input: ['钢板连接\n'] },
      { key: undefined, input: ['激光焊接\n', '水稻育种\n', '木板防腐\n'] },
    ])
    expect(ranking(await match())).toEqual([
      ['n1', ['board', 'weld']],
      ['n2', []],
    ])
  })

  it('compares people with papers by its vectors', async () => {
    const [without, ran] = [await experts(), await experts(...service())]
    expect([without.code, ran.code, ran.err]).toEqual([0, 0, []])
    expect(Number(scores(ran)['welder'])).toBeGreaterThan(Number(scores(without)['welder']))
    expect(Number(scores(ran)['welder'])).toBeGreaterThan(Number(scores(ran)['grower']))
    expect(asked.map(({ input }) => input)).toEqual([['激光焊接\n', '水稻育种\n', '钢板连接\n']])
  })

  it('goes on without it, with a note, when it fails', async () => {
    status = 401
    const why =
      'The embedding model was not used: The embedding model m gave no usable answer (status 401); check its address, key and name, or its folder. Matching goes on without it'
    const [matched, compared] = [await match(...service()), await experts(...service())]
    expect([matched.code, ranking(matched), starts(matched)]).toEqual([
      0,
      ranking(await match()),
      [WORDLESS, why, BY_WORDS],
    ])
    expect([compared.code, compared.out, compared.err]).toEqual([0, (await experts()).out, [why]])
    const missing = await match('--embedding-folder', at('nothing'))
    expect([missing.code, missing.err.some((line) => line.includes('no config.json'))]).toEqual([0, true])
  })

  it('takes the model of the environment, and the command line before it', async () => {
    vi.stubEnv('INTERCHANGE_EMBEDDING_URL', url)
    vi.stubEnv('INTERCHANGE_EMBEDDING_MODEL', 'm')
    vi.stubEnv('INTERCHANGE_EMBEDDING_KEY', 'secret')
    vi.stubEnv('PORT', 'of no concern')
    await match()
    const byEnvironment = asked.splice(0).map(({ key }) => key)
    const ran = await match('--embedding-folder', at('nothing'))
    vi.unstubAllEnvs()
    expect([byEnvironment, asked, ran.code]).toEqual([['Bearer secret', 'Bearer secret'], [], 0])
  })

  it('refuses settings that do not go together', async () => {
    const both = await match(...service(), '--embedding-folder', folder)
    const nameless = await match('--embedding-url', url)
    const plain = await match('--embedding-url', 'ftp://models', '--embedding-model', 'm')
    expect([both, nameless, plain].map(({ code, err }) => [code, err[0]])).toEqual([
      [
        2,
        'The setting INTERCHANGE_EMBEDDING_FOLDER is not valid: give either a service (INTERCHANGE_EMBEDDING_URL) or a folder',
      ],
      [
        2,
        'The setting INTERCHANGE_EMBEDDING_MODEL is not valid: name the model that INTERCHANGE_EMBEDDING_URL is asked for',
      ],
      [2, expect.stringContaining('INTERCHANGE_EMBEDDING_URL is not valid') as string],
    ])
  })
})
