import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleRoute, MenuEntry } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { jobsTexts } from './texts.console.ts'

export const jobsEntry: MenuEntry = {
  to: '/jobs',
  label: jobsTexts.jobs,
  isFor: holdsRole('administrator'),
}

export const jobsRoutes: readonly ConsoleRoute[] = [
  { path: '/jobs', component: lazyRouteComponent(() => import('./jobs-page.console.tsx'), 'JobsPage') },
]
