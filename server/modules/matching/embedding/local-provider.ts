import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { embeddingFaults } from './errors.ts'
import type { EmbeddingProvider, WarningLog } from './provider.ts'
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
  readonly log: WarningLog
  readonly pooling?: 'mean' | 'cls'
  readonly batchSize?: number
  readonly load?: () => Promise<TransformersPackage>
}

// A name in a variable keeps compilers and bundlers from asking for a package that may be absent.
const PACKAGE: string = '@huggingface/transformers'

async function installedPackage(): Promise<TransformersPackage> {
  return (await import(PACKAGE)) as TransformersPackage
}

/**
 * An embedding model from a folder of this machine; nothing is ever downloaded.
 *
 * @returns undefined, after a warning, when the folder or the package is missing or the model cannot be opened
 */
export async function localEmbeddingProvider({
  folder,
  log,
  pooling = 'mean',
  batchSize = 16,
  load = installedPackage,
}: LocalEmbeddingOptions): Promise<EmbeddingProvider | undefined> {
  const path = resolve(folder)
  if (!existsSync(join(path, 'config.json'))) {
    log.warn({ folder: path }, 'No embedding model in the folder; matching goes on without it')
    return undefined
  }
  try {
    const { env, pipeline } = await load()
    env.allowRemoteModels = false
    env.localModelPath = dirname(path)
    const extract = await pipeline('feature-extraction', basename(path), { local_files_only: true })
    return providerOf(basename(path), batchSize, async (texts) =>
      (await extract(texts, { pooling, normalize: true })).tolist(),
    )
  } catch (error) {
    log.warn({ folder: path, err: error }, `The embedding model cannot be opened; is ${PACKAGE} installed?`)
    return undefined
  }
}

function providerOf(
  name: string,
  batchSize: number,
  extract: (texts: string[]) => Promise<unknown>,
): EmbeddingProvider {
  let width: number | undefined
  return {
    name,
    get dimensions() {
      return width
    },
    embed: async (texts) => {
      const vectors: Float32Array[] = []
      for (let from = 0; from < texts.length; from += batchSize) {
        const batch = texts.slice(from, from + batchSize)
        const found = unitVectorsOf(await extract(batch), { count: batch.length, width })
        if (found === undefined) throw embeddingFaults.embedding_failed({ name, why: 'unexpected shape' })
        width ??= found[0]?.length
        vectors.push(...found)
      }
      return vectors
    },
  }
}
