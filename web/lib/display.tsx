import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { recall, remember } from './storage.ts'

/** Sizes of body text in px; the largest is what the ageing-friendly design rules ask for. */
export const textSizes = [16, 18, 20, 24, 30] as const
export type TextSize = (typeof textSizes)[number]

const elderSize: TextSize = 18

interface Display {
  /** Larger text and targets, one column. */
  elder: boolean
  textSize: TextSize
  setElder: (elder: boolean) => void
  setTextSize: (size: TextSize) => void
}

const DisplayContext = createContext<Display | null>(null)

function readTextSize(): TextSize {
  const kept = Number(recall('text-size'))
  return textSizes.find((size) => size === kept) ?? 16
}

function apply(elder: boolean, textSize: TextSize): void {
  const root = document.documentElement
  root.toggleAttribute('data-elder', elder)
  // In percent, so that a larger text size set in the browser still counts.
  root.style.fontSize = `${(textSize / 16) * 100}%`
}

function startDisplay() {
  const elder = recall('elder') === 'on'
  const textSize = readTextSize()
  apply(elder, textSize)
  return { elder, textSize }
}

/** Keeps elder mode and the text size, applies them to the page and remembers them. */
export function DisplayProvider({ children }: { children: ReactNode }) {
  const [{ elder, textSize }, setState] = useState(startDisplay)
  const display = useMemo<Display>(() => {
    const change = (next: { elder: boolean; textSize: TextSize }) => {
      apply(next.elder, next.textSize)
      remember('elder', next.elder ? 'on' : null)
      remember('text-size', next.textSize === 16 ? null : String(next.textSize))
      setState(next)
    }
    return {
      elder,
      textSize,
      setElder: (on) =>
        change({ elder: on, textSize: on && textSize < elderSize ? elderSize : on ? textSize : 16 }),
      setTextSize: (size) => change({ elder: elder && size >= elderSize, textSize: size }),
    }
  }, [elder, textSize])
  return <DisplayContext value={display}>{children}</DisplayContext>
}

/** Elder mode and text size, with the functions that change them. */
export function useDisplay(): Display {
  const display = useContext(DisplayContext)
  if (!display) throw new Error('useDisplay needs a DisplayProvider above it')
  return display
}
