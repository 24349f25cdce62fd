import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { recall, remember } from '#web/lib/storage.ts'

interface Region {
  /** Code of the place the console works for; null means every place of one's grants. */
  placeCode: string | null
  setPlaceCode: (code: string | null) => void
}

const RegionContext = createContext<Region | null>(null)

/** Keeps the place the console works for, across pages and visits. */
export function RegionProvider({ children }: { children: ReactNode }) {
  const [placeCode, setState] = useState(() => recall('console-place'))
  const region = useMemo<Region>(
    () => ({
      placeCode,
      setPlaceCode: (code) => {
        remember('console-place', code)
        setState(code)
      },
    }),
    [placeCode],
  )
  return <RegionContext value={region}>{children}</RegionContext>
}

/** The place chosen in the header, for the queries of a page. */
export function useRegion(): Region {
  const region = useContext(RegionContext)
  if (!region) throw new Error('useRegion needs a RegionProvider above it')
  return region
}
