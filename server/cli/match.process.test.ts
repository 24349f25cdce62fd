import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { readSheet } from '#platform/sheets/index.ts'
import { packageRoot } from '../package-root.ts'

it('reads standard input and writes a workbook to a pipe', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interchange-match-'))
  const offers = join(folder, 'offers.csv')
  writeFileSync(offers, 'id,title\nweld,铝合金焊接\nrice,水稻育种\n')
  const args = ['match', '--lang', 'en', '--needs', '-', '--offers', offers, '--format', 'xlsx']
  const child = spawn(process.execPath, [join(packageRoot, 'bin', 'interchange.js'), ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.end('{"id":"n1","title":"水稻"}\n')
  const [bytes, [code]] = await Promise.all([buffer(child.stdout), once(child, 'close')])
  rmSync(folder, { recursive: true })
  const { rows } = await readSheet({ bytes, name: 'matches' })
  expect([code, rows.map(({ cells: { need, offer, rank } }) => [need, offer, rank])]).toEqual([
    0,
    [['n1', 'rice', '1']],
  ])
})
