import { useState } from 'react'
import { recall, remember } from '#web/lib/storage.ts'

/** A state kept in this browser under a key. What cannot be read any more counts as not kept. */
export function useRemembered<T>(key: string, initial: T, isValid: (value: unknown) => value is T) {
  const [value, setState] = useState<T>(() => {
    try {
      const kept: unknown = JSON.parse(recall(key) ?? 'null')
      return isValid(kept) ? kept : initial
    } catch {
      return initial
    }
  })
  const setValue = (next: T) => {
    remember(key, JSON.stringify(next))
    setState(next)
  }
  return [value, setValue] as const
}
