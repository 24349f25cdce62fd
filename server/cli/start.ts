import type { Command } from 'commander'
import { say } from '#platform/i18n.ts'
import { createLog } from '#platform/log.ts'
import { serve } from '../main.ts'
import { usageFaults } from './faults.ts'
import { checkSampleName, printAccounts } from './sample.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, configFor, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  about: { zh: '启动服务', en: 'start the server' },
  port: { zh: '端口（默认 3000 或 PORT）', en: 'port (3000 or PORT by default)' },
  host: {
    zh: '监听地址（默认 localhost;0.0.0.0 为全部）',
    en: 'address to listen on (localhost by default; 0.0.0.0 for all)',
  },
  sample: {
    zh: '空数据库载入的示例：city（默认）或 none',
    en: 'sample for an empty database: city (the default) or none',
  },
  build: {
    zh: '总是重新生成网页（默认在源文件变化后生成）',
    en: 'always build the web (by default when its sources changed)',
  },
  noBuild: { zh: '不生成网页', en: 'never build the web' },
}

interface StartOptions extends PlaceOptions {
  readonly port?: string
  readonly host?: string
  readonly sample: string
  readonly build?: boolean
}

export function addStart(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program
    .command('start')
    .description(say(TEXTS.about, language))
    .option('--port <port>', say(TEXTS.port, language))
    .option('--host <address>', say(TEXTS.host, language))
  addPlaceOptions(command, language)
    .option('--sample <name>', say(TEXTS.sample, language), 'city')
    .option('--build', say(TEXTS.build, language))
    .option('--no-build', say(TEXTS.noBuild, language))
    .action((options: StartOptions) => start(options, terminal))
}

async function start(options: StartOptions, terminal: Terminal): Promise<void> {
  const { port, host, sample, build } = options
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw usageFaults.value_wrong({ name: '--port', value: port, expected: '0–65535' })
  }
  checkSampleName('--sample', sample, ['city', 'none'])
  const stop = new AbortController()
  // A terminal sends Ctrl-C to every process of the command, so that it may arrive twice.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  await serve({
    config: configFor(options, { PORT: port, HOST: host }),
    language: terminal.language,
    log: createLog(process.env['LOG_LEVEL']),
    sample: sample === 'none' ? 'none' : 'city',
    build: build === undefined ? 'when_needed' : build ? 'always' : 'never',
    signal: stop.signal,
    note: terminal.note,
    onProgress: terminal.progress(),
    onReady: ({ url, accounts }) => {
      terminal.print(`Interchange is ready at ${url}`)
      printAccounts(terminal, accounts)
    },
  })
}
