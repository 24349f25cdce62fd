import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface RunningServer {
  readonly seconds: number
  memoryMegabytes(): number
  stop(): Promise<void>
}

const COMMAND = 'bin/interchange.js'

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 10) / 100
}

/** Starts the product and waits for its ready line. */
export async function startServer(args: readonly string[]): Promise<RunningServer> {
  const start = performance.now()
  const child = spawn(process.execPath, [COMMAND, 'start', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes('Interchange is ready')) resolve()
    })
  })
  return {
    seconds: secondsSince(start),
    memoryMegabytes: () => residentMegabytes(child),
    stop: () => ended(child, () => child.kill('SIGTERM')),
  }
}

/** Runs one command of the command line. @returns its seconds */
export async function runCommand(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  await ended(child, () => {})
  if (child.exitCode !== 0) throw new Error(`${args[0]} ended with ${child.exitCode}`)
  return secondsSince(start)
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    end()
  })
}

function residentMegabytes(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
