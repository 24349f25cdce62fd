import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { Fault } from '#platform/errors.ts'

/** The bytes of a workbook built with exceljs. */
export async function workbookBytes(build: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  build(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A workbook read back with exceljs, to see a written file with other eyes than our reader's. */
export async function openWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

export interface ZipEntry {
  readonly name: string
  readonly data: Buffer | string
  readonly isEncrypted?: boolean
  /** A size or checksum other than the true one. */
  readonly declaredSize?: number
  readonly declaredCrc?: number
}

/** A zip made by hand, so that its directory can lie. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { local, central } = zipEntry(entry, offset)
    bodies.push(local)
    directory.push(central)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, list, end])
}

function zipEntry(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const data = Buffer.from(entry.data)
  const packed = deflateRawSync(data)
  const name = Buffer.from(entry.name)
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(entry.isEncrypted ? 1 : 0, 2)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(entry.declaredCrc ?? crc32(data), 10)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(entry.declaredSize ?? data.length, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed])
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, name])
  return { local, central }
}

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The entries of a small workbook around the given worksheet XML (the inside of `worksheet`). */
export function workbookEntries(sheetXml: string, sharedStringsXml?: string): ZipEntry[] {
  const relations = (inner: string) => `<Relationships>${inner}</Relationships>`
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`
  const entries: ZipEntry[] = [
    { name: '_rels/.rels', data: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: '<workbook xmlns:r="x"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('r2', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet>${sheetXml}</worksheet>` },
  ]
  if (sharedStringsXml) entries.push({ name: 'xl/sharedStrings.xml', data: `<sst>${sharedStringsXml}</sst>` })
  return entries
}

export function workbookZip(sheetXml: string, sharedStringsXml?: string): Buffer {
  return zipOf(workbookEntries(sheetXml, sharedStringsXml))
}

/** Code and params of the fault a piece of work ends in; anything else it ends in is thrown. */
export async function refusal(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Fault)) throw error instanceof Error ? error : new Error('nothing was refused')
  return { code: error.code, params: error.params }
}
