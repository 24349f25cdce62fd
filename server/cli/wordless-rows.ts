import { tokenise } from '#matching'
import type { Text } from '#platform/i18n.ts'
import type { Terminal } from './terminal.ts'

const TEXTS = {
  wordless: {
    zh: '{file}：{count} 行没有可供匹配的词语（空白、虚词或符号），不会匹配到任何内容：{names}',
    en: '{file}: {count} rows have no words to match by (empty, function words or signs only) and match nothing: {names}',
  },
}

/** Whether nothing can be found by a text: it is empty, or has only function words, signs or emoji. */
export function hasWords({ title, text }: { readonly title: string; readonly text: string }): boolean {
  return tokenise(title).length > 0 || tokenise(text).length > 0
}

interface Named {
  readonly id: string
  readonly line: number
}

/** Says which rows have no words; nothing when all have some. */
export function noteWordless(file: string, rows: readonly Named[], { note, language }: Terminal): void {
  if (rows.length === 0) return
  const names = listed(
    rows.map(({ id, line }) => ({ zh: `${id}（第 ${line} 行）`, en: `${id} (line ${line})` })[language]),
    language,
  )
  note(TEXTS.wordless, { file, count: rows.length, names })
}

const SHOWN = 5

/** The first few of a list, and a mark when there are more. */
export function listed(names: readonly string[], language: keyof Text): string {
  const shown = names.slice(0, SHOWN).join(language === 'zh' ? '、' : ', ')
  return names.length > SHOWN ? `${shown} …` : shown
}
