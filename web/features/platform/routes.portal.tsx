import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { portalPaths } from '#web/portal/paths.ts'
import { portalRoot } from '#web/portal/root-route.tsx'

/** The platform's pages in the portal. */
export const platformPortalRoutes = [
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.messages,
    component: lazyRouteComponent(() => import('./inbox-page.portal.tsx'), 'InboxPage'),
  }),
]
