import { stdin, stdout } from 'node:process'
import { say, type Language, type Text, type TextParams } from '#platform/i18n.ts'
import { cliFaults } from './faults.ts'

/** Where a command writes: results on standard output, everything else on standard error. */
export interface Terminal {
  readonly language: Language
  /** A line of the result. */
  print(line: string): void
  /** A line about the work, for the person in front of it. */
  note(text: Text | string, params?: TextParams): void
  /** Shows how far something is: a bar that moves on a terminal, a line each tenth elsewhere. */
  progress(): (done: number, total: number, label: Text) => void
}

export function createTerminal(language: Language): Terminal {
  return {
    language,
    print: (line) => void stdout.write(`${line}\n`),
    note: (text, params) =>
      void process.stderr.write(`${typeof text === 'string' ? text : say(text, language, params)}\n`),
    progress: () => (process.stderr.isTTY ? movingBar(language) : tenths(language)),
  }
}

const BAR = 30

function movingBar(language: Language): (done: number, total: number, label: Text) => void {
  return (done, total, label) => {
    const filled = total === 0 ? BAR : Math.floor((done / total) * BAR)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    const isOver = done >= total
    process.stderr.write(`\r\u001b[2K${bar} ${percent(done, total)} ${label[language]}${isOver ? '\n' : ''}`)
  }
}

function tenths(language: Language): (done: number, total: number, label: Text) => void {
  let told = -1
  return (done, total, label) => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
    if (tenth <= told) return
    told = tenth
    process.stderr.write(`${percent(done, total)} ${label[language]}\n`)
  }
}

function percent(done: number, total: number): string {
  return `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`.padStart(4)
}

/** Reads a password: unseen from a terminal, else the first line of standard input. */
export async function readPassword(prompt: string): Promise<string> {
  if (!stdin.isTTY) return firstLine()
  process.stderr.write(prompt)
  stdin.setRawMode(true)
  try {
    return await typedLine()
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    process.stderr.write('\n')
  }
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of stdin.setEncoding('utf8')) text += String(chunk)
  return text.split(/\r?\n/)[0] ?? ''
}

function typedLine(): Promise<string> {
  stdin.setEncoding('utf8')
  return new Promise((resolve, reject) => {
    let typed: string[] = []
    const onKeys = (keys: string) => {
      for (const key of keys) {
        if (key === '\u0003') return finish(() => reject(cliFaults.interrupted()))
        if (key === '\r' || key === '\n') return finish(() => resolve(typed.join('')))
        typed = key === '\u007f' ? typed.slice(0, -1) : [...typed, key]
      }
    }
    const finish = (end: () => void) => {
      stdin.off('data', onKeys)
      end()
    }
    stdin.on('data', onKeys)
  })
}
