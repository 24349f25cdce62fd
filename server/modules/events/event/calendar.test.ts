import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, foldLine } from './calendar.ts'

describe('a line of a calendar', () => {
  it('is folded at 75 bytes, between characters', () => {
    expect(foldLine('大'.repeat(25))).toBe('大'.repeat(25))
    expect(foldLine('大'.repeat(27))).toBe(`${'大'.repeat(25)}\r\n 大大`)
  })

  it('says the same once unfolded, and has no line beyond 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = `DESCRIPTION:${escapeText(text)}`
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        expect(Math.max(...folded.split('\r\n').map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(
          75,
        )
      }),
    )
  })

  it('escapes the signs of the format and keeps every text on one line', () => {
    expect(escapeText('甲;乙,丙\\丁\r\n戊\u0000')).toBe('甲\\;乙\\,丙\\\\丁\\n戊')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
