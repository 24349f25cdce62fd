import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../package-root.ts'

it.each([
  ['1', 0, 'left,right,score\r\na,x,0.5\r\n', ''],
  ['0', 3, '', '1 left ids (a) need at least 1 more seats'],
])(
  'reads standard input and ends with its own exit code: maximum %s',
  async (max, exitCode, printed, told) => {
    const folder = mkdtempSync(join(tmpdir(), 'interchange-assign-'))
    const limits = join(folder, 'limits.csv')
    writeFileSync(limits, `side,id,min,max\nleft,a,1,1\nright,x,0,${max}\n`)
    const args = ['assign', '--lang', 'en', '--affinities', '-', '--limits', limits, '--format', 'csv']
    const child = spawn(process.execPath, [join(packageRoot, 'bin', 'interchange.js'), ...args])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdin.end('left,right,score\na,x,0.5\n')
    const [code] = (await once(child, 'close')) as [number | null]
    rmSync(folder, { recursive: true })
    expect([code, out, err.slice(0, told.length)]).toEqual([exitCode, printed, told])
  },
)
