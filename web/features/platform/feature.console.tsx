import { SettingOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleFeature } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { jobsEntry, jobsRoutes } from '#web/features/jobs/pages.console.ts'
import { rulesEntry, rulesRoutes } from '#web/features/rules/pages.console.ts'
import { accountTexts, platformTexts } from './texts.console.ts'

/** What administrators look after. */
export const platformFeature: ConsoleFeature = {
  key: 'platform',
  label: platformTexts.platform,
  icon: <SettingOutlined />,
  entries: [
    { to: '/accounts', label: accountTexts.accounts, isFor: holdsRole('administrator') },
    { to: '/outbox', label: platformTexts.outbox, isFor: holdsRole('administrator') },
    jobsEntry,
    rulesEntry,
  ],
  routes: [
    {
      path: '/accounts',
      component: lazyRouteComponent(() => import('./accounts-page.console.tsx'), 'AccountsPage'),
    },
    {
      path: '/outbox',
      component: lazyRouteComponent(() => import('./outbox-page.console.tsx'), 'OutboxPage'),
    },
    ...jobsRoutes,
    ...rulesRoutes,
  ],
}
