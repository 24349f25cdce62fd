import type { Command } from 'commander'
import { openEmbedding, type Embeddings, type EmbeddingProvider } from '#matching'
import { readConfig } from '#platform/config.ts'
import { Fault } from '#platform/errors.ts'
import { say, type Language, type Text } from '#platform/i18n.ts'
import type { Terminal } from './terminal.ts'

/** Which embedding model a command is to use; without any, the settings of the environment. */
export interface EmbeddingOptions {
  readonly embeddingUrl?: string
  readonly embeddingModel?: string
  readonly embeddingFolder?: string
}

const TEXTS = {
  url: {
    zh: '嵌入模型服务的地址（OpenAI 兼容，如 https://…/v1），文本会发往该地址；密钥用 INTERCHANGE_EMBEDDING_KEY',
    en: 'address of an embedding service (OpenAI-compatible, https://…/v1), which is sent the texts; its key is INTERCHANGE_EMBEDDING_KEY',
  },
  model: { zh: '该服务上的模型名称', en: 'name of the model at that service' },
  folder: {
    zh: '本机嵌入模型（ONNX）的目录，代替服务',
    en: 'folder with an embedding model (ONNX) on this machine, instead of a service',
  },
  embedding: { zh: '计算嵌入向量', en: 'embedding the texts' },
  failed: { zh: '未使用嵌入模型：{why}', en: 'The embedding model was not used: {why}' },
} satisfies Record<string, Text>

export function addEmbeddingOptions(command: Command, language: Language): Command {
  return command
    .option('--embedding-url <url>', say(TEXTS.url, language))
    .option('--embedding-model <name>', say(TEXTS.model, language))
    .option('--embedding-folder <dir>', say(TEXTS.folder, language))
}

const PREFIX = 'INTERCHANGE_EMBEDDING_'

/** The embedding model of the options, else of the environment; undefined when neither names one. @throws config.wrong */
export function embeddingFor(options: EmbeddingOptions): EmbeddingProvider | undefined {
  const { embeddingUrl, embeddingModel, embeddingFolder } = options
  // What is named on the command line takes the place of what the environment would have used instead.
  const dropped = new Set<string>()
  if (embeddingUrl !== undefined) dropped.add(`${PREFIX}FOLDER`)
  if (embeddingFolder !== undefined) for (const name of ['URL', 'MODEL', 'KEY']) dropped.add(PREFIX + name)
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith(PREFIX) && !dropped.has(name)),
  )
  const { embedding } = readConfig(environment, {
    [`${PREFIX}URL`]: embeddingUrl,
    [`${PREFIX}MODEL`]: embeddingModel,
    [`${PREFIX}FOLDER`]: embeddingFolder,
  })
  return embedding && openEmbedding(embedding)
}

/** Texts between two steps of the progress. */
const PART = 64

/**
 * The vectors of questions and of what answers them, in their order.
 *
 * @returns undefined, after a note, when the model fails: the command then goes on without it
 */
export async function embedTexts(
  provider: EmbeddingProvider,
  texts: Readonly<Record<'query' | 'document', readonly string[]>>,
  terminal: Terminal,
): Promise<Readonly<Record<'query' | 'document', Embeddings>> | undefined> {
  const show = terminal.progress()
  const total = texts.query.length + texts.document.length
  let done = 0
  let dimensions: number | undefined
  const embedAll = async (use: 'query' | 'document'): Promise<Embeddings> => {
    const vectors: (Float32Array | undefined)[] = []
    for (let from = 0; from < texts[use].length; from += PART) {
      const part = texts[use].slice(from, from + PART)
      vectors.push(...(await provider.embed(part, { use, dimensions })))
      dimensions ??= vectors.find((vector) => vector !== undefined)?.length
      show((done += part.length), total, TEXTS.embedding)
    }
    return vectors
  }
  try {
    return { query: await embedAll('query'), document: await embedAll('document') }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    terminal.note(TEXTS.failed, { why: error.say(terminal.language) })
    return undefined
  }
}
