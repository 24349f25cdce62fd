import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { embeddingFaults } from './errors.ts'
import type { EmbeddingProvider, Embeddings } from './provider.ts'
import { unitVectorsOf } from './vectors.ts'

/** The part of `@huggingface/transformers` that is used; the package is not a dependency but installed by who wants it. */
export interface TransformersPackage {
  readonly env: { allowRemoteModels: boolean; localModelPath: string }
  readonly pipeline: (
    task: 'feature-extraction',
    model: string,
    options: { local_files_only: boolean },
  ) => Promise<
    (
      texts: string[],
      options: { pooling: 'mean' | 'cls'; normalize: boolean },
    ) => Promise<{ tolist: () => unknown }>
  >
}

export interface LocalEmbeddingOptions {
  /** A model's folder: `config.json`, `tokenizer.json`, `onnx/model.onnx`. */
  readonly folder: string
  /** Put before a text that asks, for models trained with an instruction. */
  readonly queryPrefix?: string
  readonly pooling?: 'mean' | 'cls'
  readonly batchSize?: number
  readonly load?: () => Promise<TransformersPackage>
}

// A name in a variable keeps compilers and bundlers from asking for a package that may be absent.
const PACKAGE: string = '@huggingface/transformers'

async function installedPackage(): Promise<TransformersPackage> {
  return (await import(PACKAGE)) as TransformersPackage
}

type Extract = (texts: string[]) => Promise<unknown>

/** An embedding model from a folder of this machine, opened when it is first asked; nothing is ever downloaded. */
export function localEmbeddingProvider(options: LocalEmbeddingOptions): EmbeddingProvider {
  const { folder, queryPrefix = '', batchSize = 16 } = options
  const name = basename(resolve(folder))
  let opening: Promise<Extract> | undefined
  return {
    name,
    isLocal: true,
    embed: async (texts, { use, dimensions }) => {
      opening ??= openModel(options).catch((error: unknown) => {
        opening = undefined
        throw error
      })
      const extract = await opening
      const prefix = use === 'query' ? queryPrefix : ''
      const asked = texts.map((text) => prefix + text)
      return extractAll(asked, { name, batchSize, dimensions, extract })
    },
  }
}

/** @throws matching.embedding_failed when the folder or the package is missing or the model cannot be opened */
async function openModel({
  folder,
  pooling = 'mean',
  load = installedPackage,
}: LocalEmbeddingOptions): Promise<Extract> {
  const path = resolve(folder)
  const name = basename(path)
  if (!existsSync(join(path, 'config.json'))) {
    throw embeddingFaults.embedding_failed({ name, why: `no config.json in ${path}` })
  }
  try {
    const { env, pipeline } = await load()
    env.allowRemoteModels = false
    env.localModelPath = dirname(path)
    const extract = await pipeline('feature-extraction', name, { local_files_only: true })
    return async (texts) => (await extract(texts, { pooling, normalize: true })).tolist()
  } catch {
    // Its message may be pages long; what can be done is the same.
    throw embeddingFaults.embedding_failed({ name, why: `not opened; is ${PACKAGE} installed?` })
  }
}

async function extractAll(
  texts: readonly string[],
  part: { name: string; batchSize: number; dimensions: number | undefined; extract: Extract },
): Promise<Embeddings> {
  const { name, batchSize, extract } = part
  const vectors: Float32Array[] = []
  let width = part.dimensions
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = texts.slice(from, from + batchSize)
    const found = unitVectorsOf(await extract(batch), { count: batch.length, width })
    if (found === undefined) throw embeddingFaults.embedding_failed({ name, why: 'unexpected shape' })
    width ??= found[0]?.length
    vectors.push(...found)
  }
  return vectors
}
