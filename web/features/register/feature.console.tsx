import { TeamOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleFeature } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { registerTexts } from './texts.console.ts'

const staff = holdsRole('officer', 'broker', 'auditor', 'administrator')

/** People and organisations. */
export const registerFeature: ConsoleFeature = {
  key: 'register',
  label: registerTexts.register,
  icon: <TeamOutlined />,
  entries: [
    { to: '/people', label: registerTexts.people, isFor: staff },
    { to: '/organisations', label: registerTexts.organisations, isFor: staff },
    { to: '/duplicates', label: registerTexts.duplicates, isFor: holdsRole('officer') },
  ],
  routes: [
    {
      path: '/people',
      component: lazyRouteComponent(() => import('./people-page.console.tsx'), 'PeoplePage'),
    },
    {
      path: '/organisations',
      component: lazyRouteComponent(() => import('./organisations-page.console.tsx'), 'OrganisationsPage'),
    },
    {
      path: '/duplicates',
      component: lazyRouteComponent(() => import('./duplicates-page.console.tsx'), 'DuplicatesPage'),
    },
  ],
}
