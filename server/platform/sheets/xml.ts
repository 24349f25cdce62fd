import { createRequire } from 'node:module'
import { faults } from './faults.ts'

/** The part of saxes used here. It expands no entity beyond the five of XML, so a document cannot grow itself. */
interface SaxesParser {
  on(event: 'opentag', handler: (tag: { name: string; attributes: Attributes }) => void): void
  on(event: 'closetag', handler: (tag: { name: string }) => void): void
  on(event: 'text' | 'cdata', handler: (text: string) => void): void
  on(event: 'error', handler: (error: Error) => void): void
  write(text: string): void
  close(): void
}

/**
 * The streaming XML parser that exceljs reads with, taken from exceljs' own dependencies.
 * exceljs' row reader above it is not used: it decodes chunk by chunk and so breaks Chinese characters at
 * chunk borders, takes phonetic hints for the text, keeps only the last run of inline rich text, decodes
 * entities twice, loses error values of formulas and does not report merged ranges.
 */
const fromExceljs = createRequire(createRequire(import.meta.url).resolve('exceljs'))
const { SaxesParser } = fromExceljs('saxes') as {
  SaxesParser: new (options: { position: boolean }) => SaxesParser
}

export type Attributes = Readonly<Record<string, string | undefined>>

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** Streams a document through handlers, names without their prefix; anything not well formed is a damaged file. */
export async function readXml(source: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ position: false })
  let broken = false
  parser.on('error', () => (broken = true))
  parser.on('opentag', ({ name, attributes }) => handlers.open(localName(name), attributes))
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)))
  for await (const chunk of source) {
    parser.write(chunk)
    if (broken) throw faults.damaged()
  }
  parser.close()
  if (broken) throw faults.damaged()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
