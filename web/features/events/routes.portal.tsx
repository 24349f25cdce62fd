import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { portalPaths } from '#web/portal/paths.ts'
import { portalRoot } from '#web/portal/root-route.tsx'

/** The public pages of events. */
export const eventsPortalRoutes = [
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.events,
    component: lazyRouteComponent(() => import('./events-page.portal.tsx'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/events/$id',
    component: lazyRouteComponent(() => import('./event-page.portal.tsx'), 'EventPage'),
  }),
]
