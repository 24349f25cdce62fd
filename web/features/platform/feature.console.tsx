import { SettingOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleFeature } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { platformTexts } from './texts.console.ts'

/** What administrators look after. */
export const platformFeature: ConsoleFeature = {
  key: 'platform',
  label: platformTexts.platform,
  icon: <SettingOutlined />,
  entries: [{ to: '/outbox', label: platformTexts.outbox, isFor: holdsRole('administrator') }],
  routes: [
    {
      path: '/outbox',
      component: lazyRouteComponent(() => import('./outbox-page.console.tsx'), 'OutboxPage'),
    },
  ],
}
