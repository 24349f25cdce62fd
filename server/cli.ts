import { Command, CommanderError } from 'commander'
import { Fault } from '#platform/errors.ts'
import { say, type Language } from '#platform/i18n.ts'
import { addAdmin } from './cli/admin.ts'
import { addAssign, INFEASIBLE } from './cli/assign.ts'
import { addDoctor } from './cli/doctor.ts'
import { addExperts } from './cli/experts.ts'
import { cliFaults, usageFaults } from './cli/faults.ts'
import { addFigures } from './cli/figures.ts'
import { addImport } from './cli/import.ts'
import { addMatch } from './cli/match.ts'
import { addMigrate } from './cli/migrate.ts'
import { addSample } from './cli/sample.ts'
import { addStart } from './cli/start.ts'
import { createTerminal, type Terminal } from './cli/terminal.ts'
import { packageVersion } from './package-root.ts'

const TEXTS = {
  about: {
    zh: '立交桥：科协的开放服务平台',
    en: 'Interchange: the open platform of an association for science and technology',
  },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show this help' },
  lang: { zh: '语言：zh 或 en（默认随 LANG）', en: 'language: zh or en (as LANG says by default)' },
}

/** Commander's headings, which it only has in English. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/**
 * Runs one command of the command line.
 *
 * @param openTerminal where it writes, in the language of `--lang` or of the locale
 * @returns the exit code: 0, 1 for what keeps the command from its work, 2 for wrong use, 3 for limits that collide
 */
export async function run(
  args: readonly string[],
  openTerminal: (language: Language) => Terminal = createTerminal,
): Promise<number> {
  let terminal = openTerminal(languageOfLocale(process.env))
  let rest: readonly string[] = args
  try {
    const taken = takeLanguage(args)
    rest = taken.rest
    if (taken.language) terminal = openTerminal(taken.language)
    await createProgram(terminal).parseAsync([...rest], { from: 'user' })
    return 0
  } catch (error) {
    return report(error, rest, terminal)
  }
}

/** `zh_CN.UTF-8` and the like mean Chinese, everything else English. */
function languageOfLocale(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Takes `--lang` out of the arguments, wherever it stands: help is written in the language before parsing. */
function takeLanguage(args: readonly string[]): { language: Language | undefined; rest: string[] } {
  const rest = [...args]
  const at = rest.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return { language: undefined, rest }
  const [arg = '', next = ''] = rest.slice(at)
  const value = arg === '--lang' ? next : arg.slice('--lang='.length)
  rest.splice(at, arg === '--lang' ? 2 : 1)
  if (value !== 'zh' && value !== 'en')
    throw usageFaults.value_wrong({ name: '--lang', value, expected: 'zh | en' })
  return { language: value, rest }
}

/** In the order in which the help lists them. */
const COMMANDS = [
  addStart,
  addMigrate,
  addSample,
  addAdmin,
  addImport,
  addFigures,
  addMatch,
  addExperts,
  addAssign,
  addDoctor,
]

function createProgram(terminal: Terminal): Command {
  const { language, print } = terminal
  const program = new Command('interchange')
    .description(say(TEXTS.about, language))
    .version(packageVersion, '-V, --version', say(TEXTS.version, language))
    .helpOption('-h, --help', say(TEXTS.help, language))
    .helpCommand(false)
    .option('--lang <code>', say(TEXTS.lang, language))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => {}, outputError: () => {} })
    // Commander would add the defaults in English; the texts name them.
    .configureHelp({
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      styleTitle: (title) => (language === 'zh' ? (HEADINGS[title] ?? title) : title),
    })
  for (const add of COMMANDS) add(program, terminal)
  return program
}

function report(error: unknown, args: readonly string[], { note, language }: Terminal): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0
  const fault = faultOf(error, args)
  note(fault.say(language))
  if (!(error instanceof Fault) && process.env['LOG_LEVEL'] === 'debug') note(String((error as Error).stack))
  if (fault.code === INFEASIBLE) return 3
  return fault.code.startsWith('usage.') || fault.code === 'config.wrong' ? 2 : 1
}

function faultOf(error: unknown, args: readonly string[]): Fault {
  if (error instanceof Fault) return error
  if (error instanceof CommanderError) return usageFault(error, args)
  const why = error instanceof Error ? error.message : String(error)
  return cliFaults.unexpected({ why: why.split('\n')[0] ?? '' })
}

const GROUPS = ['admin', 'import']

/** Commander's own sentences are English and name the culprit in quotes. */
function usageFault({ code, message }: CommanderError, args: readonly string[]): Fault {
  const name = /'([^']+)'/.exec(message)?.[1] ?? ''
  const [first = '', second = ''] = args.filter((arg) => !arg.startsWith('-'))
  const isTraining = first === 'match' && second === 'train'
  const command = GROUPS.includes(first) || isTraining ? `${first} ${second}`.trim() : first
  switch (code) {
    case 'commander.unknownCommand':
      return usageFaults.command_unknown({ name })
    case 'commander.unknownOption':
      return usageFaults.option_unknown({ name, command })
    case 'commander.missingArgument':
      return usageFaults.argument_missing({ name, command })
    case 'commander.missingMandatoryOptionValue':
      return usageFaults.option_missing({ name, command })
    case 'commander.optionMissingArgument':
      return usageFaults.argument_missing({ name, command })
    case 'commander.excessArguments':
      return usageFaults.arguments_excess({ command })
    default:
      return usageFaults.command_missing()
  }
}
