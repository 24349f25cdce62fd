import { createRootRoute } from '@tanstack/react-router'
import { ConsoleLayout } from './layout.tsx'

/** The parent of every page of the console. */
export const consoleRoot = createRootRoute({ component: ConsoleLayout })
