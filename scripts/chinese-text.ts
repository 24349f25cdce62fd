import ts from 'typescript'

/** Half-width punctuation next to a Chinese character, where Chinese is written with full width. */
export interface Finding {
  /** 1-based line. */
  readonly line: number
  /** The mark with the characters around it. */
  readonly excerpt: string
}

const HAN = '\\p{Script=Han}'
const BEFORE = `[${HAN}》」』”）]`
const AFTER = `[${HAN}《「『“（]`
const HALF_WIDTH = new RegExp(`(?<=${BEFORE})[,;:?!()]|[,;:?!()](?=${AFTER})`, 'gu')
/** The half-width one of two brackets of different width. */
const MIXED_BRACKETS = /(?<=（[^（）()]*)\)|\((?=[^（）()]*）)/g
const HAS_HAN = new RegExp(HAN, 'u')
const BEGINS_IN_CHINESE = new RegExp(`^\\P{L}*${HAN}`, 'u')
const ENGLISH_PHRASE = /\b[a-z]+ [a-z]+\b/i
const CODE_IN_MARKDOWN = /```[\s\S]*?```|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|https?:\/\/[^\s）]+/g

/** The marks in one text that are written half-width though they stand next to Chinese, by their place in it. */
export function findHalfWidth(text: string): number[] {
  if (!HAS_HAN.test(text)) return []
  const found = [...text.matchAll(HALF_WIDTH), ...text.matchAll(MIXED_BRACKETS)].map(({ index }) => index)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** The findings in the string literals, templates and JSX texts of one source file. */
export function findInSource(path: string, source: string): Finding[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind)
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) return
    if (isText(node)) {
      const raw = node.getText(file)
      if (!isDelimited(raw))
        for (const at of findHalfWidth(raw)) findings.push(place(source, node.getStart(file) + at))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return findings
}

/** The findings in the lines and cells of a Markdown document that begin in Chinese, code and addresses left out. */
export function findInMarkdown(source: string): Finding[] {
  const text = source.replaceAll(CODE_IN_MARKDOWN, (code) => code.replaceAll(/[^\n]/g, ' '))
  const lines = text.split('\n')
  return lines.flatMap((line, index) =>
    line
      .split('|')
      .filter((cell) => BEGINS_IN_CHINESE.test(cell) && !ENGLISH_PHRASE.test(cell))
      .flatMap((cell) => findHalfWidth(cell).map((at) => ({ line: index + 1, excerpt: around(cell, at) }))),
  )
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node)
  )
}

/** Rows of a table written as text: CSV with its line breaks, or fields parted by bars. */
function isDelimited(raw: string): boolean {
  return (raw.includes(',') && /\n|\\n|\\r/.test(raw)) || raw.includes('|')
}

function place(source: string, at: number): Finding {
  return { line: source.slice(0, at).split('\n').length, excerpt: around(source, at) }
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 8), at + 9).replaceAll('\n', ' ')
}
