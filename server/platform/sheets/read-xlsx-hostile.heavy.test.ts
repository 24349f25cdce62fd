import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { readSheet } from './index.ts'
import { readXlsx } from './read-xlsx.ts'
import { refusal, workbookBytes, workbookEntries, workbookZip, zipOf } from './testing.ts'

const read = (bytes: Buffer) => readSheet({ bytes, name: 'upload.xlsx' })

const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row>`
const sheetOf = (cells: string) => `<sheetData>${header}<row r="2">${cells}</row></sheetData>`

describe('hostile and damaged files', () => {
  it('refuses zip bombs by their directory', async () => {
    const bomb = zipOf([...workbookEntries(''), { name: 'xl/media/x.bin', data: Buffer.alloc(2_000_000) }])
    expect(await refusal(read(bomb))).toEqual({ code: 'sheet.zip_bomb', params: {} })
    const many = Array.from({ length: 2_001 }, (_, i) => ({ name: `x/${i}`, data: '' }))
    expect(await refusal(read(zipOf(many)))).toEqual({ code: 'sheet.zip_bomb', params: {} })
    const large = { name: 'x', data: 'x', declaredSize: 400_000_000 }
    expect(await refusal(read(zipOf([large])))).toEqual({ code: 'sheet.zip_bomb', params: {} })
  })

  it('refuses an entry that inflates to more than its directory says', async () => {
    const [first, ...rest] = workbookEntries(sheetOf(inline('A2', 'x'.repeat(3_000_000)))).reverse()
    const lying = zipOf([...rest, { ...first!, declaredSize: 5_000 }])
    expect(await refusal(read(lying))).toEqual({ code: 'sheet.damaged', params: {} })
  })

  it('refuses encrypted entries, wrong checksums, repeated entries and other zips', async () => {
    const entries = workbookEntries(sheetOf(inline('A2', '1')))
    const [first, ...rest] = [...entries].reverse()
    const code = async (bytes: Buffer) => (await refusal(read(bytes))).code
    expect(await code(zipOf([...rest, { ...first!, isEncrypted: true }]))).toBe('sheet.password_protected')
    expect(await code(zipOf([...rest, { ...first!, declaredCrc: 1 }]))).toBe('sheet.damaged')
    expect(await code(zipOf([...entries, ...rest]))).toBe('sheet.damaged')
    expect(await code(zipOf(rest))).toBe('sheet.damaged')
    expect(await code(zipOf([{ name: 'word/document.xml', data: '<w/>' }]))).toBe('sheet.not_a_workbook')
    expect(await code(zipOf([]))).toBe('sheet.not_a_workbook')
  })

  it('refuses entities that expand, XML cut short and a shared string that is not there', async () => {
    const code = async (bytes: Buffer) => (await refusal(read(bytes))).code
    const cut = workbookEntries('').map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? { ...entry, data: `<worksheet><sheetData>${header}` }
        : entry,
    )
    const laughs = workbookEntries('').map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...entry,
            data: `<!DOCTYPE x [<!ENTITY a "ha">]><worksheet>${sheetOf(inline('A2', '&a;'))}</worksheet>`,
          }
        : entry,
    )
    expect(await code(zipOf(cut))).toBe('sheet.damaged')
    expect(await code(zipOf(laughs))).toBe('sheet.damaged')
    expect(await code(workbookZip(sheetOf('<c r="A2" t="s"><v>7</v></c>')))).toBe('sheet.damaged')
    expect(await refusal(read(workbookZip(sheetOf(inline('ZZZ2', 'x')))))).toEqual({
      code: 'sheet.too_many_columns',
      params: { line: 2, max: 1000 },
    })
  })

  it('refuses a short text repeated into a huge table', async () => {
    const row = '<row>' + '<c t="s"><v>0</v></c>'.repeat(50) + '</row>'
    const filler = Array.from({ length: 100 }, (_, i) => `<!--${(i * 7_919) % 10_007}-->`).join('')
    const bytes = workbookZip(
      `<sheetData>${header}${row.repeat(100)}${filler}</sheetData>`,
      `<si><t>${'文字'.repeat(15_000)}</t></si>`,
    )
    expect(await refusal(read(bytes))).toEqual({ code: 'sheet.too_much_text', params: {} })
  })

  it('turns a worker out of memory or out of time into a fault', async () => {
    const strings = Array.from({ length: 400_000 }, (_, i) => `<si><t>第${i}农村专业技术协会</t></si>`)
    const bytes = workbookZip(sheetOf(inline('A2', '1')), strings.join(''))
    const limits = { seconds: 60, megabytes: 24 }
    expect(await refusal(readXlsx({ bytes, maxRows: 10_000, sheet: undefined, limits }))).toEqual({
      code: 'sheet.too_heavy',
      params: {},
    })
    const short = { seconds: 0.001, megabytes: 512 }
    expect(await refusal(readXlsx({ bytes, maxRows: 10_000, sheet: undefined, limits: short }))).toEqual({
      code: 'sheet.too_slow',
      params: { seconds: 0.001 },
    })
  })

  it('answers any truncated or altered workbook with a table or a fault', async () => {
    const whole = await workbookBytes((book) =>
      book.addWorksheet('S').addRows([
        ['a', 'b'],
        ['1', '2'],
      ]),
    )
    const cut = fc.nat(whole.length - 1).map((length) => whole.subarray(0, length))
    const altered = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, altered), async (bytes) => {
        const outcome: unknown = await read(bytes).catch((error: unknown) => error)
        expect(outcome instanceof Fault || (outcome as { format?: string }).format !== undefined).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
