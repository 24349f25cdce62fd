import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleRoute, MenuEntry } from '#web/console/features.tsx'
import { rulesTexts } from './texts.console.ts'

/** Rules are read by all staff and stand with what administrators look after. */
export const rulesEntry: MenuEntry = { to: '/rules', label: rulesTexts.rules }

export const rulesRoutes: readonly ConsoleRoute[] = [
  {
    path: '/rules',
    component: lazyRouteComponent(() => import('./rule-sets-page.console.tsx'), 'RuleSetsPage'),
  },
  {
    path: '/rules/$name',
    component: lazyRouteComponent(() => import('./rule-set-page.console.tsx'), 'RuleSetPage'),
  },
]
