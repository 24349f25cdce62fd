import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { degrading } from './degrading.ts'
import { httpEmbeddingProvider } from './http-provider.ts'
import { localEmbeddingProvider } from './local-provider.ts'
import type { TransformersPackage } from './local-provider.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

interface Asked {
  readonly path: string | undefined
  readonly key: string | undefined
  readonly body: unknown
}

type Answer = (asked: Asked, response: ServerResponse, times: number) => void

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text)
}

async function serving(answer: Answer): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url, key: request.headers.authorization, body })
      answer(asked.at(-1)!, response, asked.length)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  stops.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`, asked }
}

function json(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
}

/** As the protocol has it: a list of items with their index, here last first. */
const embeds: Answer = ({ body }, response) => {
  const { input, model } = body as { input: string[]; model: string }
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: [text.length, 0, 4] }))
  json(response, {
    object: 'list',
    model,
    data: data.reverse(),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  })
}

function warnings() {
  const warned: [object, string][] = []
  return { warned, log: { warn: (details: object, message: string) => void warned.push([details, message]) } }
}

const failing = (why: string) =>
  expect.objectContaining({ code: 'matching.embedding_failed', params: { name: 'm', why } }) as Error

describe('an embedding model behind an address', () => {
  it('is asked in batches, with key and prefix, and gives vectors of length one in order', async () => {
    const { url, asked } = await serving(embeds)
    const provider = httpEmbeddingProvider({ url, model: 'm', key: 'k', queryPrefix: '查：', batchSize: 2 })
    const vectors = await provider.embed(['a', '', 'abc'], { use: 'query' })
    expect(vectors.map((vector) => [...vector!])).toEqual(
      [3, 2, 5].map((length) => {
        const whole = Math.hypot(length, 4)
        return [expect.closeTo(length / whole, 6), 0, expect.closeTo(4 / whole, 6)]
      }),
    )
    expect(asked).toEqual([
      {
        path: '/v1/embeddings',
        key: 'Bearer k',
        body: { model: 'm', input: ['查：a', '查：'], encoding_format: 'float' },
      },
      {
        path: '/v1/embeddings',
        key: 'Bearer k',
        body: { model: 'm', input: ['查：abc'], encoding_format: 'float' },
      },
    ])
    expect([provider.name, provider.isLocal]).toEqual(['m', false])
  })

  it('is sent documents as they are, and no key where none is set', async () => {
    const { url, asked } = await serving(embeds)
    await httpEmbeddingProvider({ url, model: 'm', queryPrefix: '查：' }).embed(['a'], { use: 'document' })
    expect(asked).toEqual([
      {
        path: '/v1/embeddings',
        key: undefined,
        body: { model: 'm', input: ['a'], encoding_format: 'float' },
      },
    ])
  })

  it('is asked nothing for no texts', async () => {
    const { url, asked } = await serving(embeds)
    expect(await httpEmbeddingProvider({ url, model: 'm' }).embed([], { use: 'query' })).toEqual([])
    expect(asked).toEqual([])
  })

  it('is asked again after 500 and 429', async () => {
    const { url, asked } = await serving((question, response, times) => {
      if (times > 2) embeds(question, response, times)
      else response.writeHead(times === 1 ? 500 : 429).end('busy')
    })
    const vectors = await httpEmbeddingProvider({ url, model: 'm', backoff: 1 }).embed(['abc'], {
      use: 'query',
    })
    expect(vectors.map((vector) => [...vector!])).toEqual([
      [expect.closeTo(0.6, 6), 0, expect.closeTo(0.8, 6)],
    ])
    expect(asked).toHaveLength(3)
  })

  it('is given up when it keeps failing', async () => {
    const { url, asked } = await serving((_, response) => void response.writeHead(503).end())
    const provider = httpEmbeddingProvider({ url, model: 'm', backoff: 1, retries: 1 })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(failing('status 503'))
    expect(asked).toHaveLength(2)
  })

  it('is not asked again when the key is refused', async () => {
    const { url, asked } = await serving((_, response) => void response.writeHead(401).end())
    const provider = httpEmbeddingProvider({ url, model: 'm', backoff: 1 })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(failing('status 401'))
    expect(asked).toHaveLength(1)
  })

  it('is not waited for longer than allowed', async () => {
    const { url } = await serving(() => undefined)
    const provider = httpEmbeddingProvider({ url, model: 'm', timeout: 30, retries: 0 })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(failing('timeout'))
  })

  it('is not followed elsewhere', async () => {
    const { url, asked } = await serving(
      (_, response) => void response.writeHead(307, { location: '/x' }).end(),
    )
    const provider = httpEmbeddingProvider({ url, model: 'm', retries: 0 })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(failing('no connection'))
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['no list', { error: 'x' }],
    ['too few', { data: [] }],
    ['an index twice', { data: [item(0, [1, 0]), item(0, [1, 0])] }],
    ['an index beyond', { data: [item(0, [1, 0]), item(2, [1, 0])] }],
    ['two widths', { data: [item(0, [1, 0]), item(1, [1])] }],
    ['no numbers', { data: [item(0, ['1']), item(1, ['1'])] }],
    ['no direction', { data: [item(0, [0, 0]), item(1, [0, 0])] }],
    ['nothing', null],
  ])('is refused when it answers %s', async (_, answer) => {
    const { url } = await serving((_question, response) => json(response, answer))
    const provider = httpEmbeddingProvider({ url, model: 'm' })
    await expect(provider.embed(['a', 'b'], { use: 'query' })).rejects.toThrow(failing('unexpected shape'))
  })

  it('is refused when it answers no JSON', async () => {
    const { url } = await serving((_, response) => void response.end('<html>'))
    const provider = httpEmbeddingProvider({ url, model: 'm' })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(failing('not JSON'))
  })

  it('is refused when its width changes', async () => {
    const { url } = await serving((_, response, times) =>
      json(response, { data: [item(0, times === 1 ? [1, 0] : [1, 0, 0])] }),
    )
    const provider = httpEmbeddingProvider({ url, model: 'm', batchSize: 1 })
    await expect(provider.embed(['a', 'b'], { use: 'query' })).rejects.toThrow(failing('unexpected shape'))
  })

  it('is refused when it is not as wide as what is kept of it', async () => {
    const { url } = await serving(embeds)
    const provider = httpEmbeddingProvider({ url, model: 'm' })
    const asked = provider.embed(['a'], { use: 'document', dimensions: 4 })
    await expect(asked).rejects.toThrow(failing('unexpected shape'))
  })
})

describe('texts that an embedding model refuses', () => {
  /** Takes no batch with a text longer than three characters, as a service with a limit does. */
  const limited: Answer = (question, response, times) => {
    const { input } = question.body as { input: string[] }
    if (input.some((text) => text.length > 3)) response.writeHead(400).end('too long')
    else embeds(question, response, times)
  }

  it('are left without a vector, and those asked together with them are not', async () => {
    const { url, asked } = await serving(limited)
    const provider = httpEmbeddingProvider({ url, model: 'm' })
    const vectors = await provider.embed(['abc', 'abcd', 'abc'], { use: 'document' })
    const alone = [expect.closeTo(0.6, 6), 0, expect.closeTo(0.8, 6)]
    expect(vectors.map((vector) => vector && [...vector])).toEqual([alone, undefined, alone])
    expect(asked.map(({ body }) => (body as { input: string[] }).input.length)).toEqual([3, 1, 1, 1])
  })

  it('are the fault of the settings where nothing has ever been taken', async () => {
    const { url } = await serving(limited)
    const provider = httpEmbeddingProvider({ url, model: 'm' })
    await expect(provider.embed(['abcd'], { use: 'document' })).rejects.toThrow(failing('status 400'))
    expect(await provider.embed(['abcd'], { use: 'document', dimensions: 3 })).toEqual([undefined])
  })
})

function item(index: number, embedding: unknown[]) {
  return { index, embedding }
}

describe('an embedding model in a folder', () => {
  async function modelFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'embedding-'))
    await writeFile(join(folder, 'config.json'), '{}')
    return folder
  }

  const refusing = (name: string, why: string) =>
    expect.objectContaining({ code: 'matching.embedding_failed', params: { name, why } }) as Error

  it('is refused when the folder is not there', async () => {
    const provider = localEmbeddingProvider({ folder: '/nowhere/model' })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(
      refusing('model', 'no config.json in /nowhere/model'),
    )
  })

  it('is refused when the package is not there, and opened once it is', async () => {
    const folder = await modelFolder()
    const packages = [() => import('./no-such-package.ts' as string) as Promise<TransformersPackage>]
    packages.push(() => Promise.resolve(answering({ lists: () => [[3, 4]] })))
    const load = () => packages.shift()!()
    const provider = localEmbeddingProvider({ folder, load })
    await expect(provider.embed(['a'], { use: 'query' })).rejects.toThrow(
      refusing(basename(folder), 'not opened; is @huggingface/transformers installed?'),
    )
    expect(await provider.embed(['a'], { use: 'query' })).toEqual([Float32Array.of(0.6, 0.8)])
  })

  it('is opened from its folder alone when first asked, and asked in batches', async () => {
    const folder = await modelFolder()
    const env = { allowRemoteModels: true, localModelPath: '' }
    const opened: unknown[] = []
    const batches: string[][] = []
    const lists = (texts: string[]) => texts.map((text) => (text === '' ? [0, 0] : [3, 4]))
    const load = () => Promise.resolve(answering({ env, opened, batches, lists }))
    const provider = localEmbeddingProvider({ folder, load, batchSize: 2, queryPrefix: '查：' })
    expect([provider.name, provider.isLocal, opened]).toEqual([basename(folder), true, []])
    const vectors = await provider.embed(['a', 'b', 'c'], { use: 'document' })
    expect(vectors).toEqual(Array.from({ length: 3 }, () => Float32Array.of(0.6, 0.8)))
    await provider.embed(['d'], { use: 'query' })
    expect({ env, opened, batches }).toEqual({
      env: { allowRemoteModels: false, localModelPath: dirname(folder) },
      opened: [['feature-extraction', basename(folder), { local_files_only: true }]],
      batches: [['a', 'b'], ['c'], ['查：d']],
    })
    await expect(provider.embed([''], { use: 'document' })).rejects.toThrow(
      refusing(basename(folder), 'unexpected shape'),
    )
  })
})

interface Answering {
  readonly env?: TransformersPackage['env']
  readonly opened?: unknown[]
  readonly batches?: string[][]
  readonly lists: (texts: string[]) => number[][]
}

/** A package of the shape of `@huggingface/transformers`. */
function answering({
  env = { allowRemoteModels: true, localModelPath: '' },
  opened = [],
  batches = [],
  lists,
}: Answering): TransformersPackage {
  return {
    env,
    pipeline: (...asked) => {
      opened.push(asked)
      return Promise.resolve((texts) => {
        batches.push(texts)
        return Promise.resolve({ tolist: () => lists(texts) })
      })
    },
  }
}

describe('a model that may be silent', () => {
  it('is warned of once a period, and its failures are counted', async () => {
    const { warned, log } = warnings()
    let works = false
    let clock = 0
    const provider = {
      name: 'm',
      isLocal: false,
      embed: () => (works ? Promise.resolve([Float32Array.of(1)]) : Promise.reject(new Error('down'))),
    }
    const patient = degrading(provider, { log, period: 100, now: () => clock })
    const answers: unknown[] = []
    for (const moment of [0, 50, 99, 100]) {
      clock = moment
      answers.push(await patient.embed(['a'], { use: 'query' }))
    }
    works = true
    answers.push(await patient.embed(['a'], { use: 'query' }))
    expect(answers).toEqual([undefined, undefined, undefined, undefined, [Float32Array.of(1)]])
    expect(warned.map(([details]) => (details as { failures: number }).failures)).toEqual([1, 3])
  })
})
