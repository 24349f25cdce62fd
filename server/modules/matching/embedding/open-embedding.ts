import { httpEmbeddingProvider } from './http-provider.ts'
import { localEmbeddingProvider } from './local-provider.ts'
import type { EmbeddingProvider } from './provider.ts'

/** Which embedding model an installation uses. */
type EmbeddingSettings = (
  | { readonly url: string; readonly model: string; readonly key?: string | undefined }
  | { readonly folder: string }
) & {
  /** Put before a text that asks, for models trained with an instruction. */
  readonly queryPrefix?: string | undefined
}

/** The model of the settings. Nothing is asked or opened before the first text. */
export function openEmbedding({ queryPrefix = '', ...settings }: EmbeddingSettings): EmbeddingProvider {
  return 'folder' in settings
    ? localEmbeddingProvider({ ...settings, queryPrefix })
    : httpEmbeddingProvider({ ...settings, queryPrefix })
}
