import { useState } from 'react'
import type { CursorPages } from './data-table.tsx'

/** Remembers the cursors of the pages passed; other conditions, named by the key, begin at the first page. */
export function useCursors(key: string) {
  const [state, setState] = useState({ key, passed: [] as readonly string[] })
  const passed = state.key === key ? state.passed : []
  const to = (next: readonly string[]) => setState({ key, passed: next })
  const pagesFor = (nextCursor: string | null | undefined): CursorPages => ({
    onPrevious: passed.length > 0 ? () => to(passed.slice(0, -1)) : undefined,
    onNext: nextCursor ? () => to([...passed, nextCursor]) : undefined,
  })
  return { cursor: passed.at(-1), pagesFor }
}
