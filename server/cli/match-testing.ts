import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { runCommand, type Ran } from './testing.ts'

type Content = readonly object[] | string | Buffer

const jsonLines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n')

export const OFFERS = [
  { id: 'weld', title: '铝合金激光焊接技术', text: '用于薄板铝合金的激光焊接和焊缝检测' },
  { id: 'rice', title: '抗病水稻品种选育', text: '水稻抗病育种与种子繁育' },
  { id: 'tea', title: '茶园绿色防控', text: '茶树病虫害的绿色防控技术' },
]
const NEEDS = [
  { id: 'n1', title: '铝合金焊接', text: '需要薄板激光焊接技术' },
  { id: 'n2', title: '水稻抗病品种' },
]

export interface Given {
  readonly needs?: Content
  readonly offers?: Content
  readonly more?: readonly string[]
  readonly language?: 'zh' | 'en'
}

/** A folder of its own for each test, and `interchange match` on what is put there. */
export function openMatchFolder() {
  let folder = ''
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'interchange-match-'))))
  afterEach(() => rmSync(folder, { recursive: true }))
  const runHere = (...args: string[]): Promise<Ran> => runCommand(args, folder)
  const file = (name: string, content: Content): string => {
    const path = join(folder, name)
    const isText = typeof content === 'string' || Buffer.isBuffer(content)
    writeFileSync(path, isText ? content : jsonLines(content))
    return path
  }
  const match = ({
    needs = NEEDS,
    offers = OFFERS,
    more = [],
    language = 'en',
  }: Given = {}): Promise<Ran> => {
    const given = ['--needs', file('needs', needs), '--offers', file('offers', offers)]
    return runHere('match', '--lang', language, ...given, ...more)
  }
  return { folder: () => folder, runHere, file, match }
}

export const FEW =
  'The offers are too few or too unlike to learn meanings from (200 at least); they are matched by words alone.'

interface Printed {
  readonly need: string
  readonly title?: string
  readonly matches: {
    readonly offer: string
    readonly rank: number
    readonly score: number
    readonly signals?: { name: string; label: string; sentence: string; points: number }[]
    readonly sharedWords?: string[]
  }[]
}

export const parsed = ({ out }: Ran): Printed[] => JSON.parse(out) as Printed[]

/** Each need with its offers, best first. */
export const ranking = (ran: Ran): (string | string[])[][] =>
  parsed(ran).map(({ need, matches }) => [need, matches.map(({ offer }) => offer)])
