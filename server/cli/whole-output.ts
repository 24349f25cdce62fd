import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { open, realpath, rename, stat, type FileHandle } from 'node:fs/promises'
import { stdout } from 'node:process'
import { Writable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { codeOf } from '#platform/data-directory.ts'
import { Fault } from '#platform/errors.ts'
import { cliFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'

export interface Destination {
  /** A file; standard output when not given. */
  readonly out?: string | undefined
  /** Whether it is no text; then standard output gets the bytes as they are. */
  readonly isBinary?: boolean
}

/**
 * Writes a result as a whole or not at all.
 *
 * A file is written under another name beside its place and renamed when it is whole, so that a run that fails or is
 * broken off leaves what was there. Standard output gets nothing before the result is whole, and text without the
 * byte-order mark that spreadsheets want: what reads a pipe takes it for part of the first name.
 *
 * @param write writes the result and ends the stream
 * @throws cli.file_unwritable before anything is worked out, where the file cannot be made
 */
export async function writeWhole(
  write: (stream: Writable) => Promise<void>,
  { out, isBinary = false }: Destination,
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined) return writeFileWhole(write, out)
  const chunks: Buffer[] = []
  const collected = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  await write(collected)
  if (!stdout.listeners('error').includes(passClosedPipe)) stdout.on('error', passClosedPipe)
  if (isBinary) stdout.write(Buffer.concat(chunks))
  else for (const lines of wholeLines(chunks)) terminal.print(lines)
}

/** Whoever reads may have enough, as `head` has; that is no failure. */
function passClosedPipe(error: Error): void {
  if (codeOf(error) !== 'EPIPE') throw error
}

const LINES_AT_ONCE = 1 << 20

/** Lines in bundles, the last line feed of each left to whoever prints them. */
function* wholeLines(chunks: readonly Buffer[]): Generator<string> {
  const decoder = new StringDecoder('utf8')
  let text = ''
  for (const [at, chunk] of chunks.entries()) {
    text += decoder.write(chunk)
    if (at === 0) text = text.replace(/^\uFEFF/, '')
    const end = text.lastIndexOf('\n')
    if (text.length < LINES_AT_ONCE || end < 0) continue
    yield text.slice(0, end)
    text = text.slice(end + 1)
  }
  if (text !== '') yield text.replace(/\n$/, '')
}

async function writeFileWhole(write: (stream: Writable) => Promise<void>, path: string): Promise<void> {
  const unwritable = (reason: string | undefined) => cliFaults.file_unwritable({ path, reason: reason ?? '' })
  const { target, mode } = await targetOf(path).catch((error: unknown) => {
    throw error instanceof Fault ? error : unwritable(codeOf(error))
  })
  const part = `${target}.${process.pid}.part`
  const handle = await open(part, 'wx', mode).catch((error: unknown) => {
    throw unwritable(codeOf(error))
  })
  const forget = removeWhenBrokenOff(part)
  try {
    await writeTo(handle, write)
    await rename(part, target)
  } catch (error) {
    rmSync(part, { force: true })
    const reason = error instanceof Fault ? undefined : codeOf(error)
    throw reason === undefined ? error : unwritable(reason)
  } finally {
    forget()
  }
}

async function writeTo(handle: FileHandle, write: (stream: Writable) => Promise<void>): Promise<void> {
  const stream = handle.createWriteStream()
  await write(stream)
  if (!stream.closed) await once(stream, 'close')
}

/** Where to write: behind a link, what it leads to. A device or a folder must not be replaced by a file. */
async function targetOf(path: string): Promise<{ target: string; mode: number }> {
  const there = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (there === undefined) return { target: path, mode: 0o666 }
  if (!there.isFile()) {
    throw cliFaults.file_unwritable({ path, reason: there.isDirectory() ? 'EISDIR' : 'ENOTSUP' })
  }
  return { target: await realpath(path), mode: there.mode & 0o777 }
}

function removeWhenBrokenOff(part: string): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const end = (signal: NodeJS.Signals) => {
    rmSync(part, { force: true })
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => signals.forEach((signal) => process.off(signal, end))
  for (const signal of signals) process.once(signal, end)
  return forget
}
