import { posix } from 'node:path'
import { decodeEscapes, isBuiltInDate, isDateFormat } from './cell-text.ts'
import { faults } from './faults.ts'
import { readXml } from './xml.ts'
import { readPart, type Archive } from './zip.ts'

export interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  /** Name of the part inside the archive, lower case. */
  readonly part: string
}

export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[]
  readonly sharedStrings: readonly string[]
  /** For each cell style whether its number format shows a date. */
  readonly dateStyles: readonly boolean[]
  readonly is1904: boolean
}

/** Texts of one file together; a file of few characters can repeat a long text in every cell. */
export const MAX_TEXT_CHARACTERS = 100_000_000

/** Reads what a workbook says about its sheets: names, visibility, shared strings and date formats. */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const root = await readRelations(archive, '')
  const office = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))
  const part = office?.target ?? 'xl/workbook.xml'
  if (!archive.entries.has(part) || !part.endsWith('.xml')) throw faults.not_a_workbook()
  const relations = await readRelations(archive, part)
  const { sheets, is1904, root: name } = await readSheetList(archive, part, relations)
  if (name !== 'workbook') throw faults.not_a_workbook()
  const partOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(kind))?.target
  return {
    sheets,
    is1904,
    sharedStrings: await readSharedStrings(archive, partOf('/sharedStrings')),
    dateStyles: await readDateStyles(archive, partOf('/styles')),
  }
}

interface Relation {
  readonly type: string
  readonly target: string
}

async function readRelations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const entry = archive.entries.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations = new Map<string, Relation>()
  if (!entry) return relations
  await readXml(readPart(archive, entry), {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || !Id || !Target) return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.set(Id, { type: Type ?? '', target: target.toLowerCase() })
    },
  })
  return relations
}

async function readSheetList(archive: Archive, part: string, relations: ReadonlyMap<string, Relation>) {
  const sheets: SheetEntry[] = []
  let is1904 = false
  let root: string | undefined
  await readXml(readPart(archive, requiredEntry(archive, part)), {
    open(name, attributes) {
      root ??= name
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const relation = relations.get(id)
      if (!relation?.type.endsWith('/worksheet')) return
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', isHidden, part: relation.target })
    },
  })
  return { sheets, is1904, root }
}

/** Rich text is joined run by run; phonetic hints (拼音) above the text are no part of it. */
async function readSharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!part || !archive.entries.has(part)) return strings
  let text = ''
  let total = 0
  let inText = false
  let inPhonetic = false
  await readXml(readPart(archive, requiredEntry(archive, part)), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    text(value) {
      if (inText) text += value
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        strings.push(decodeEscapes(text))
        total += text.length
        if (total > MAX_TEXT_CHARACTERS) throw faults.too_much_text()
      }
    },
  })
  return strings
}

async function readDateStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  if (!part || !archive.entries.has(part)) return styles
  let inCellStyles = false
  await readXml(readPart(archive, requiredEntry(archive, part)), {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId)
      if (name === 'numFmt') formats.set(id, formatCode ?? '')
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) {
        const format = formats.get(id)
        styles.push(format === undefined ? isBuiltInDate(id) : isDateFormat(format))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

export function requiredEntry(archive: Archive, part: string) {
  const entry = archive.entries.get(part)
  if (!entry) throw faults.damaged()
  return entry
}
