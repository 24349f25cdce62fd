import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findHalfWidth, findInMarkdown, findInSource } from './chinese-text.ts'

const SOURCES = '{server,web,sample,scripts,bench,bin,e2e}/**/*.{ts,tsx,js}'
const DOCUMENTS = ['README.zh-CN.md', '{server,web,docs}/**/*.md']
/** Where half-width marks beside Chinese are the matter itself: what a careless typist or a file gives us. */
const MATTER = [
  'scripts/chinese-text.test.ts',
  'server/platform/sheets/**/*.test.ts',
  'server/modules/matching/core/**/*.test.ts',
  'server/cli/match*.test.ts',
  'server/modules/exchange/match/foreign-words.test.ts',
  'server/modules/register/organisation/organisation.db.test.ts',
]

function filesOf(patterns: string | string[]): string[] {
  const exclude = ['**/node_modules/**', '**/*.generated.ts', ...MATTER]
  return globSync(patterns, { exclude }).sort()
}

describe('Chinese texts', () => {
  it('have full-width punctuation in the sources', () => {
    const files = filesOf(SOURCES)
    expect(files.length).toBeGreaterThan(100)
    const found = files.flatMap((file) =>
      findInSource(file, readFileSync(file, 'utf8')).map(({ line, excerpt }) => `${file}:${line} ${excerpt}`),
    )
    expect(found).toEqual([])
  })

  it('have full-width punctuation in the documents', () => {
    const found = filesOf(DOCUMENTS).flatMap((file) =>
      findInMarkdown(readFileSync(file, 'utf8')).map(({ line, excerpt }) => `${file}:${line} ${excerpt}`),
    )
    expect(found).toEqual([])
  })
})

describe('half-width marks', () => {
  it.each([
    ['您好,请登录', [2]],
    ['原因：{reason}', []],
    ['原因:{reason}', [2]],
    ['金额(元)', [2, 4]],
    ['登录名(ID)', [3]],
    ['请重试!', [3]],
    ['在 12:30 开始', []],
    ['“{column}”: {reason}', []],
    ['该（机构)', [4]],
    ['该（ID)', [4]],
    ['该(ID）', [1]],
    ['{name},请登录', [6]],
  ])('in %s', (text, expected) => {
    expect(findHalfWidth(text)).toEqual(expected)
  })

  it('are found in literals, templates and JSX, not in comments, SQL and rows of a table', () => {
    const source = [
      '// 注释,半角',
      "const a = '你好,世界'",
      'const b = `${a},世界`',
      "const c = sql`translate(name, '(', '（')`",
      "const d = '姓名,电话\\n张三,1'",
      'const e = <p>真的吗?</p>',
    ].join('\n')
    expect(findInSource('a.tsx', source)).toEqual([
      { line: 2, excerpt: " a = '你好,世界' cons" },
      { line: 3, excerpt: ' = `${a},世界` cons' },
      { line: 6, excerpt: '= <p>真的吗?</p>' },
    ])
  })

  it('are found in documents outside code and addresses', () => {
    const source = '# 说明\n\n执行 `甲,乙`然后[看](甲,乙)\n```\n甲,乙\n```\n| 甲(乙) | need (需求) |\n'
    expect(findInMarkdown(source)).toEqual([
      { line: 7, excerpt: ' 甲(乙) ' },
      { line: 7, excerpt: ' 甲(乙) ' },
    ])
  })
})
