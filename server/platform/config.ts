import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { defineFaults } from './errors.ts'

export const configFaults = defineFaults('config', {
  wrong: {
    kind: 'invalid',
    zh: '配置项 {name} 不正确：{why}',
    en: 'The setting {name} is not valid: {why}',
  },
})

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const family = isIP(address)
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)
}

/** Every setting of the product, with a sentence each; all are optional. */
const settingsShape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port the server listens on'),
  HOST: z.string().default('localhost').describe('Address the server listens on; 0.0.0.0 for all'),
  INTERCHANGE_DATA: z.string().default('data').describe('Folder of the embedded database, files and keys'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional()
    .describe('A PostgreSQL server, 15 or newer, instead of the embedded one'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Address people open, e.g. https://…; https makes cookies TLS-only'),
  TRUST_PROXY: z
    .stringbool()
    .default(false)
    .describe('Whether a reverse proxy in front sets X-Forwarded-For'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe('Mail server; without it, mail stays readable on the outbox page'),
  MAIL_FROM: z.string().default('interchange@localhost').describe('Sender address of mail'),
  INTERCHANGE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional()
    .describe('Key that seals ID numbers and phones; without it, one is kept in the data folder'),
  INTERCHANGE_WEBHOOK_NETWORKS: z
    .string()
    .regex(
      /^[\d.a-f:]+\/\d{1,3}(,\s*[\d.a-f:]+\/\d{1,3})*$/i,
      'must be networks such as 10.8.0.0/16, with commas between them',
    )
    .transform((networks) => networks.split(/,\s*/))
    .refine((networks) => networks.every(isNetwork), 'must be networks such as 10.8.0.0/16')
    .default([])
    .describe('Private networks to which webhooks may send all the same, also without TLS'),
  INTERCHANGE_EMBEDDING_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'OpenAI-compatible service that is sent the texts of postings, up to the version: https://…/v1',
    ),
  INTERCHANGE_EMBEDDING_MODEL: z.string().optional().describe('Name of the embedding model at that service'),
  INTERCHANGE_EMBEDDING_KEY: z.string().optional().describe('Key of that service, where it wants one'),
  INTERCHANGE_EMBEDDING_FOLDER: z
    .string()
    .optional()
    .describe('Folder with an ONNX embedding model, instead of a service'),
  INTERCHANGE_EMBEDDING_QUERY_PREFIX: z
    .string()
    .optional()
    .describe('Words the model wants before a text that asks'),
})

const settingsSchema = settingsShape.superRefine((settings, context) => {
  const wrong = embeddingWrong(settings)
  if (wrong)
    context.addIssue({ code: 'custom', path: [`INTERCHANGE_EMBEDDING_${wrong[0]}`], message: wrong[1] })
})

type Settings = z.infer<typeof settingsShape>

/** Which of the settings of an embedding model does not go with the others, and why. */
function embeddingWrong(settings: Settings): readonly [name: string, why: string] | undefined {
  const { INTERCHANGE_EMBEDDING_URL: url, INTERCHANGE_EMBEDDING_FOLDER: folder } = settings
  if (url !== undefined && folder !== undefined) {
    return ['FOLDER', 'give either a service (INTERCHANGE_EMBEDDING_URL) or a folder']
  }
  if (url !== undefined) {
    return settings.INTERCHANGE_EMBEDDING_MODEL === undefined
      ? ['MODEL', 'name the model that INTERCHANGE_EMBEDDING_URL is asked for']
      : undefined
  }
  const forService = (['MODEL', 'KEY'] as const).find(
    (name) => settings[`INTERCHANGE_EMBEDDING_${name}`] !== undefined,
  )
  if (forService) return [forService, 'goes with INTERCHANGE_EMBEDDING_URL only']
  if (folder === undefined && settings.INTERCHANGE_EMBEDDING_QUERY_PREFIX !== undefined) {
    return ['QUERY_PREFIX', 'goes with INTERCHANGE_EMBEDDING_URL or INTERCHANGE_EMBEDDING_FOLDER only']
  }
  return undefined
}

/** An embedding model: behind an address, to which texts then go, or in a folder of this machine. */
type EmbeddingConfig = { readonly queryPrefix: string | undefined } & (
  | { readonly url: string; readonly model: string; readonly key: string | undefined }
  | { readonly folder: string }
)

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly key: string | undefined
  /** Private networks to which webhooks may send. */
  readonly webhookNetworks: readonly string[]
  /** None by default. */
  readonly embedding: EmbeddingConfig | undefined
}

/**
 * Reads the settings once, at start.
 *
 * @param given settings of the command line, which go before the environment's
 * @throws config.wrong naming the setting
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  given: Readonly<Record<string, string | undefined>> = {},
): Config {
  const merged = { ...present(environment), ...present(given) }
  const parsed = settingsSchema.safeParse(merged)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw configFaults.wrong({ name: String(issue?.path[0]), why: issue?.message ?? '' })
  }
  const settings = parsed.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDirectory: resolve(settings.INTERCHANGE_DATA),
    databaseUrl: settings.DATABASE_URL,
    publicUrl: settings.PUBLIC_URL,
    trustProxy: settings.TRUST_PROXY,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    key: settings.INTERCHANGE_KEY,
    webhookNetworks: settings.INTERCHANGE_WEBHOOK_NETWORKS,
    embedding: embeddingOf(settings),
  }
}

function embeddingOf(settings: Settings): EmbeddingConfig | undefined {
  const queryPrefix = settings.INTERCHANGE_EMBEDDING_QUERY_PREFIX
  const { INTERCHANGE_EMBEDDING_URL: url, INTERCHANGE_EMBEDDING_FOLDER: folder } = settings
  if (folder !== undefined) return { folder: resolve(folder), queryPrefix }
  if (url === undefined) return undefined
  const { INTERCHANGE_EMBEDDING_MODEL: model = '', INTERCHANGE_EMBEDDING_KEY: key } = settings
  return { url, model, key, queryPrefix }
}

/** An empty setting counts as not set. */
function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}
