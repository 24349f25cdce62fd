#!/usr/bin/env node
// Plain JavaScript for whatever Node a machine has: the product itself is TypeScript and needs Node 24, which
// `npm ci` brings along for most platforms.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const root = fileURLToPath(new URL('..', import.meta.url))
const [major] = process.versions.node.split('.')

if (Number(major) >= NEEDED) await runHere()
else runWith(findNode())

async function runHere() {
  // Kept between starts: compiled code, and TypeScript with its types stripped.
  nodeModule.enableCompileCache?.(join(root, 'node_modules', '.cache', 'compile'))
  // Halves the time a command takes to begin: code that was read once is kept compiled, types taken off.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  // When the process that started this one is gone, however it ended, its end of the channel closes.
  if (process.channel) {
    process.channel.unref()
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  }
  const { run } = await import('../server/cli.ts')
  process.exitCode = await run(process.argv.slice(2))
}

function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const places = [join('.bin', name), join(`node-${platform}-${process.arch}`, 'bin', name)]
  return places.map((place) => join(root, 'node_modules', place)).find((place) => existsSync(place))
}

function runWith(node) {
  if (!node) {
    process.stderr.write(
      `Interchange needs Node ${NEEDED}; this is ${process.version}. Run npm ci in ${root}, or install Node ${NEEDED}. ` +
        `需要 Node ${NEEDED}，请先在 ${root} 执行 npm ci，或安装 Node ${NEEDED}。\n`,
    )
    process.exit(1)
  }
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
