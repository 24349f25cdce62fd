import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { type Fault } from './errors.ts'
import { createMemory } from './memory.ts'

const STANDARD = {
  port: 3000,
  host: 'localhost',
  dataDirectory: resolve('data'),
  databaseUrl: undefined,
  publicUrl: undefined,
  trustProxy: false,
  smtpUrl: undefined,
  mailFrom: 'interchange@localhost',
  key: undefined,
  webhookNetworks: [],
  embedding: undefined,
}

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    return (error as Fault).message
  }
  return 'taken'
}

describe('readConfig', () => {
  it('needs nothing, and takes an empty setting as none', () => {
    expect(readConfig({})).toEqual(STANDARD)
    expect(readConfig({ PORT: '', PUBLIC_URL: '', UNRELATED: 'x' })).toEqual(STANDARD)
  })

  it('reads every setting', () => {
    const config = readConfig({
      PORT: '80',
      HOST: '0.0.0.0',
      INTERCHANGE_DATA: '/srv/interchange',
      DATABASE_URL: 'postgres://db/interchange',
      PUBLIC_URL: 'https://kx.example.org/',
      TRUST_PROXY: 'true',
      SMTP_URL: 'smtps://mail.example.org',
      MAIL_FROM: 'kx@example.org',
      INTERCHANGE_KEY: 'ab'.repeat(32),
      INTERCHANGE_WEBHOOK_NETWORKS: '10.8.0.0/16, fd00::/8',
      INTERCHANGE_EMBEDDING_URL: 'https://models.example.org/v1',
      INTERCHANGE_EMBEDDING_MODEL: 'm',
      INTERCHANGE_EMBEDDING_KEY: 'k',
      INTERCHANGE_EMBEDDING_QUERY_PREFIX: '查：',
    })
    expect(config).toEqual({
      port: 80,
      host: '0.0.0.0',
      dataDirectory: '/srv/interchange',
      databaseUrl: 'postgres://db/interchange',
      publicUrl: 'https://kx.example.org',
      trustProxy: true,
      smtpUrl: 'smtps://mail.example.org',
      mailFrom: 'kx@example.org',
      key: 'ab'.repeat(32),
      webhookNetworks: ['10.8.0.0/16', 'fd00::/8'],
      embedding: { url: 'https://models.example.org/v1', model: 'm', key: 'k', queryPrefix: '查：' },
    })
  })

  it('takes the command line before the environment', () => {
    expect(readConfig({ PORT: '1', HOST: 'a' }, { PORT: '2', HOST: undefined })).toEqual({
      ...STANDARD,
      port: 2,
      host: 'a',
    })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://db'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'kx.example.org'],
    ['TRUST_PROXY', 'maybe'],
    ['SMTP_URL', 'mail.example.org'],
    ['INTERCHANGE_KEY', 'abc'],
    ['INTERCHANGE_WEBHOOK_NETWORKS', '10.7.0.1'],
    ['INTERCHANGE_WEBHOOK_NETWORKS', '10.7.0.1/33'],
    ['INTERCHANGE_WEBHOOK_NETWORKS', '10.7/16'],
    ['INTERCHANGE_EMBEDDING_URL', 'ftp://models'],
    ['INTERCHANGE_EMBEDDING_KEY', 'of nothing'],
    ['INTERCHANGE_EMBEDDING_MODEL', 'of nothing'],
    ['INTERCHANGE_EMBEDDING_QUERY_PREFIX', 'of nothing'],
  ])('refuses %s=%s and names the setting, not the value', (name, value) => {
    const said = refusal({ [name]: value })
    expect([
      said.startsWith(`config.wrong: The setting ${name} is not valid: `),
      said.includes(value),
    ]).toEqual([true, false])
  })
})

describe('the settings of an embedding model', () => {
  it('are a folder, or a service with a model, and never both', () => {
    const folder = { INTERCHANGE_EMBEDDING_FOLDER: '/srv/model' }
    const service = { INTERCHANGE_EMBEDDING_URL: 'http://localhost:1/v1', INTERCHANGE_EMBEDDING_MODEL: 'm' }
    expect([readConfig(folder).embedding, readConfig(service).embedding]).toEqual([
      { folder: '/srv/model', queryPrefix: undefined },
      { url: 'http://localhost:1/v1', model: 'm', key: undefined, queryPrefix: undefined },
    ])
    expect([
      refusal({ ...service, ...folder }),
      refusal({ INTERCHANGE_EMBEDDING_URL: 'http://localhost:1/v1' }),
    ]).toEqual([
      'config.wrong: The setting INTERCHANGE_EMBEDDING_FOLDER is not valid: give either a service (INTERCHANGE_EMBEDDING_URL) or a folder',
      'config.wrong: The setting INTERCHANGE_EMBEDDING_MODEL is not valid: name the model that INTERCHANGE_EMBEDDING_URL is asked for',
    ])
  })
})

describe('the memory of a process', () => {
  it('creates each thing once, and nothing is shared between two', () => {
    const key = { name: 'list', create: (): string[] => [] }
    const namesake = { ...key }
    const [one, other] = [createMemory(), createMemory()]
    one.of(key).push('a')
    expect([one.of(key), one.of(namesake), other.of(key)]).toEqual([['a'], [], []])
  })
})
