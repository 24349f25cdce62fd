import { isUtf8 } from 'node:buffer'
import { faults } from './faults.ts'

const SAMPLE_CHARACTERS = 65_536

/**
 * The text of a file: UTF-8 with or without a byte-order mark, UTF-16 with one, otherwise GB18030.
 * Binary content and text cut in the middle of a character are refused.
 */
export function decodeText(bytes: Buffer): { text: string; encoding: 'utf-8' | 'utf-16' | 'gb18030' } {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16' }
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16' }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]) || isUtf8(bytes)) {
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' }
  }
  // Cut UTF-8 would pass as GB18030 and come out as wrong characters.
  if (isCutUtf8(bytes)) throw faults.damaged()
  // The decoder takes the byte-order mark off Unicode encodings only.
  return { text: decode(bytes, 'gb18030').replace(/^\uFEFF/, ''), encoding: 'gb18030' }
}

function decode(bytes: Buffer, encoding: string): string {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw faults.encoding_unknown()
  }
  if (isBinary(text)) throw faults.not_a_table()
  return text
}

/** Text has no NUL; a stray control character copied out of another system is let pass. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary content from text
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  return controls > sample.length / 50
}

function isCutUtf8(bytes: Buffer): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const lead = bytes[bytes.length - cut] ?? 0
    if (lead < 0xc0) continue
    const whole = bytes.subarray(0, bytes.length - cut)
    return isUtf8(whole) && whole.some((byte) => byte > 0x7f)
  }
  return false
}

export function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
