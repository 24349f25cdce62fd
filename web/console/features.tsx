import { HomeOutlined } from '@ant-design/icons'
import type { RouteComponent } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { eventsFeature } from '#web/features/events/feature.console.tsx'
import { exchangeFeature } from '#web/features/exchange/feature.console.tsx'
import { platformFeature } from '#web/features/platform/feature.console.tsx'
import { registerFeature } from '#web/features/register/feature.console.tsx'
import { reviewFeature } from '#web/features/review/feature.console.tsx'
import type { Text } from '#web/lib/language.ts'
import type { Session } from '#web/lib/session.tsx'
import { consoleTexts } from './texts.ts'

/** One line of the left menu. */
export interface MenuEntry {
  /** Path below `/console`, such as `/postings`. */
  readonly to: string
  readonly label: Text
  /** Who sees the entry; the server decides again when the page asks for data. */
  readonly isFor?: (session: Session) => boolean
}

/** A page and its path below `/console`; the code of the page is loaded when it is opened. */
export interface ConsoleRoute {
  readonly path: string
  readonly component: RouteComponent
}

/** What one module adds to the console. */
export interface ConsoleFeature {
  readonly key: string
  readonly label: Text
  readonly icon: ReactNode
  readonly entries: readonly MenuEntry[]
  readonly routes: readonly ConsoleRoute[]
}

/** The first entry of the menu: tasks come before everything else. */
export const homeEntry = { to: '/', label: consoleTexts.home, icon: <HomeOutlined /> } as const

/** The modules of the console, in the order of the menu. A feature adds its own here. */
export const consoleFeatures: readonly ConsoleFeature[] = [
  exchangeFeature,
  eventsFeature,
  registerFeature,
  reviewFeature,
  platformFeature,
]
