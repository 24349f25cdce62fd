import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Terminal } from './terminal.ts'
import { writeWhole } from './whole-output.ts'

let folder: string
let path: string
let printed: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interchange-output-'))
  path = join(folder, 'result')
  printed = []
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(chunks: Iterable<string>, out?: string): Promise<void> {
  const terminal: Terminal = {
    language: 'en',
    print: (line) => void printed.push(line),
    note: () => {},
    progress: () => () => {},
  }
  return writeWhole((stream: Writable) => pipeline(Readable.from(chunks), stream), { out }, terminal)
}

function* failing(): Generator<string> {
  yield 'first half\n'.repeat(100_000)
  expect(readdirSync(folder)).toContain(`result.${process.pid}.part`)
  throw new Error('broken')
}

describe('writeWhole', () => {
  it('leaves a file as it was, and nothing beside it, when the work fails', async () => {
    writeFileSync(path, 'before')
    await expect(write(failing(), path)).rejects.toThrow('broken')
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['result'], 'before'])
  })

  it('prints nothing when the work fails', async () => {
    function* broken(): Generator<string> {
      yield 'half\n'
      throw new Error('broken')
    }
    await expect(write(broken())).rejects.toThrow('broken')
    expect(printed).toEqual([])
  })

  it('prints text in bundles of whole lines, without a byte-order mark', async () => {
    const line = '需求与供给'.repeat(40)
    const text = `${line}\n`.repeat(20_000)
    // Pieces that end anywhere.
    await write(['\uFEFF', ...(text.match(/[^]{1,99991}/g) ?? [])])
    expect([printed.length > 1, `${printed.join('\n')}\n` === text]).toEqual([true, true])
    printed = []
    await write([''])
    expect(printed).toEqual([])
  })

  it('keeps the mark in a file, for spreadsheets', async () => {
    await write(['\uFEFFneed,offer\n'], path)
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFneed,offer\n')
  })
})
