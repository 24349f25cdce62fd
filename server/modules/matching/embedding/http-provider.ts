import { setTimeout as pause } from 'node:timers/promises'
import { embeddingFaults } from './errors.ts'
import type { EmbeddingProvider, EmbeddingRequest, Embeddings } from './provider.ts'
import { unitVectorsOf } from './vectors.ts'

export interface HttpEmbeddingOptions {
  /** Address up to the version, such as `https://…/v1`; `/embeddings` is added. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
  /** Put before a text that asks, for models trained with an instruction. */
  readonly queryPrefix?: string
  readonly batchSize?: number
  /** For one request, in milliseconds. */
  readonly timeout?: number
  /** Tries after the first, for answers 429 and 5xx, timeouts and broken connections. */
  readonly retries?: number
  /** Before the first retry, in milliseconds; doubled each time. */
  readonly backoff?: number
}

type Settings = Required<Omit<HttpEmbeddingOptions, 'key'>> & Pick<HttpEmbeddingOptions, 'key'>

/** A reason to ask again, as against an answer that would be the same next time. */
class Passing extends Error {
  override readonly name = 'Passing'
}

/** The texts themselves were refused, as too long or not to be taken: others may do. */
class Refused extends Error {
  override readonly name = 'Refused'
}

/** Statuses that speak of what was sent, not of who sent it or of the service. */
const REFUSING: readonly number[] = [400, 413, 422]

/**
 * An embedding model behind an OpenAI-compatible address (`POST /embeddings`).
 *
 * Redirects are refused, so that key and texts go to no other address than the one configured. Of texts refused
 * together each is asked alone, so that one the model cannot take does not keep the others waiting for ever.
 */
export function httpEmbeddingProvider(options: HttpEmbeddingOptions): EmbeddingProvider {
  const settings = {
    queryPrefix: '',
    batchSize: 64,
    timeout: 10_000,
    retries: 2,
    backoff: 250,
    ...options,
    url: options.url.replace(/\/+$/, ''),
  }
  return {
    name: settings.model,
    isLocal: false,
    embed: async (texts, request) => {
      const vectors: (Float32Array | undefined)[] = []
      let width = request.dimensions
      for (let from = 0; from < texts.length; from += settings.batchSize) {
        const batch = prefixed(texts.slice(from, from + settings.batchSize), request, settings.queryPrefix)
        const found = await embedBatch(settings, batch, width)
        width ??= found.find((vector) => vector !== undefined)?.length
        vectors.push(...found)
      }
      return vectors
    },
  }
}

async function embedBatch(
  settings: Settings,
  input: readonly string[],
  width: number | undefined,
): Promise<Embeddings> {
  try {
    return await embedTogether(settings, input, width)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const alone = await embedAlone(settings, input, width)
    // Where nothing at all is taken, it is not the texts.
    if (width === undefined && alone.every((vector) => vector === undefined)) {
      throw failure(settings, error.message)
    }
    return alone
  }
}

async function embedAlone(
  settings: Settings,
  input: readonly string[],
  width: number | undefined,
): Promise<Embeddings> {
  const vectors: (Float32Array | undefined)[] = []
  for (const text of input) {
    try {
      const [vector] = await embedTogether(settings, [text], width)
      width ??= vector?.length
      vectors.push(vector)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      vectors.push(undefined)
    }
  }
  return vectors
}

async function embedTogether(
  settings: Settings,
  input: readonly string[],
  width: number | undefined,
): Promise<Float32Array[]> {
  const vectors = unitVectorsOf(await askPatiently(settings, input), { count: input.length, width })
  if (vectors === undefined) throw failure(settings, 'unexpected shape')
  return vectors
}

function prefixed(texts: readonly string[], { use }: EmbeddingRequest, prefix: string): string[] {
  return texts.map((text) => (use === 'query' ? prefix + text : text))
}

function failure({ model }: Settings, why: string): Error {
  return embeddingFaults.embedding_failed({ name: model, why })
}

async function askPatiently(settings: Settings, input: readonly string[]): Promise<unknown> {
  for (let tried = 0; ; tried++) {
    try {
      return await ask(settings, input)
    } catch (error) {
      if (!(error instanceof Passing)) throw error
      if (tried >= settings.retries) throw failure(settings, error.message)
      await pause(settings.backoff * 2 ** tried)
    }
  }
}

async function ask(settings: Settings, input: readonly string[]): Promise<unknown> {
  const { url, model, key, timeout } = settings
  const response = await fetch(`${url}/embeddings`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, input, encoding_format: 'float' }),
  }).catch((error: unknown) => {
    throw new Passing(reasonOf(error))
  })
  if (!response.ok) {
    await response.body?.cancel()
    const why = `status ${response.status}`
    if (REFUSING.includes(response.status)) throw new Refused(why)
    throw response.status === 429 || response.status >= 500 ? new Passing(why) : failure(settings, why)
  }
  const answer: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw failure(settings, 'not JSON')
    throw new Passing(reasonOf(error))
  })
  return embeddingsOf(answer, input.length)
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'no connection'
}

/** The lists of numbers in the order asked; the protocol lets items come in any order, each with its index. */
function embeddingsOf(answer: unknown, count: number): unknown {
  const data = (answer as { data?: unknown } | null)?.data
  if (!Array.isArray(data) || data.length !== count) return undefined
  const ordered = Array.from<unknown>({ length: count })
  for (const item of data as readonly ({ index?: unknown; embedding?: unknown } | null)[]) {
    if (typeof item?.index !== 'number' || !(item.index in ordered)) return undefined
    ordered[item.index] = item.embedding
  }
  return ordered
}
