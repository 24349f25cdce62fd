const SPACE = /[ \t\r\n]*/y
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these characters
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** Deeper than any table; the scan stops there rather than exhaust the stack. */
const MAX_DEPTH = 100

class Broken extends Error {
  readonly at: number
  constructor(at: number) {
    super(`broken at ${at}`)
    this.at = at
  }
}

/**
 * The 1-based column where a line stops being JSON.
 * The engine's own message gives a position for some errors only.
 */
export function jsonErrorColumn(source: string): number {
  try {
    const end = skip(SPACE, source, value(source, skip(SPACE, source, 0), 0))
    return end + 1
  } catch (error) {
    if (error instanceof Broken) return error.at + 1
    throw error
  }
}

function value(source: string, at: number, depth: number): number {
  const first = source[at]
  if (depth > MAX_DEPTH) throw new Broken(at)
  if (first === '{') return list({ source, at, depth, close: '}', item: member })
  if (first === '[') return list({ source, at, depth, close: ']', item: value })
  return token(first === '"' ? STRING : SCALAR, source, at)
}

function member(source: string, at: number, depth: number): number {
  const colon = skip(SPACE, source, token(STRING, source, at))
  if (source[colon] !== ':') throw new Broken(colon)
  return value(source, skip(SPACE, source, colon + 1), depth)
}

interface List {
  readonly source: string
  readonly at: number
  readonly depth: number
  readonly close: string
  readonly item: (source: string, at: number, depth: number) => number
}

function list({ source, at, depth, close, item }: List): number {
  let next = skip(SPACE, source, at + 1)
  if (source[next] === close) return next + 1
  for (;;) {
    next = skip(SPACE, source, item(source, next, depth + 1))
    if (source[next] === close) return next + 1
    if (source[next] !== ',') throw new Broken(next)
    next = skip(SPACE, source, next + 1)
  }
}

function token(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  if (!pattern.test(source)) throw new Broken(at)
  return pattern.lastIndex
}

function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(source)
  return pattern.lastIndex
}
