import { join } from 'node:path'
import { say } from '#platform/i18n.ts'
import { run } from '../cli.ts'
import type { Terminal } from './terminal.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  /** The notes, with paths shortened to what lies in the folder of the test. */
  readonly err: readonly string[]
}

/** Runs one command in this process. */
export async function runCommand(args: readonly string[], folder: string): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, (language): Terminal => ({
    language,
    print: (line) => void out.push(line),
    note: (text, params) => void err.push(typeof text === 'string' ? text : say(text, language, params)),
    progress: () => () => {},
  }))
  return { code, out: out.join('\n'), err: err.map((line) => line.replaceAll(join(folder, '/'), '')) }
}
