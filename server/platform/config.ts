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

/** Every setting of the product, with a sentence each; all are optional. */
const settingsSchema = z.object({
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
})

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
  }
}

/** An empty setting counts as not set. */
function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}
