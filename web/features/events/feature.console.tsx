import { CalendarOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleFeature } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { eventTexts as texts } from './texts.console.ts'

const staff = holdsRole('officer', 'broker', 'auditor')

/** Conferences, forums, trainings and the like, and what made them known. */
export const eventsFeature: ConsoleFeature = {
  key: 'events',
  label: texts.events,
  icon: <CalendarOutlined />,
  entries: [
    { to: '/events', label: texts.list, isFor: staff },
    { to: '/promotions', label: texts.promotions, isFor: staff },
  ],
  routes: [
    {
      path: '/events',
      component: lazyRouteComponent(() => import('./events-page.console.tsx'), 'EventsPage'),
    },
    {
      path: '/events/new',
      component: lazyRouteComponent(() => import('./event-form-page.console.tsx'), 'NewEventPage'),
    },
    {
      path: '/events/$id',
      component: lazyRouteComponent(() => import('./event-page.console.tsx'), 'EventPage'),
    },
    {
      path: '/events/$id/edit',
      component: lazyRouteComponent(() => import('./event-form-page.console.tsx'), 'ChangeEventPage'),
    },
    {
      path: '/promotions',
      component: lazyRouteComponent(() => import('./promotions-page.console.tsx'), 'PromotionsPage'),
    },
  ],
}
