import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { eventsPortalRoutes } from '#web/features/events/routes.portal.tsx'
import { exchangePortalRoutes } from '#web/features/exchange/routes.portal.tsx'
import { platformPortalRoutes } from '#web/features/platform/routes.portal.tsx'
import { registerPortalRoutes } from '#web/features/register/routes.portal.tsx'
import { parseSearch, stringifySearch } from '#web/lib/search-params.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageLoading } from './page-loading.tsx'
import { portalPaths } from './paths.ts'
import { portalRoot } from './root-route.tsx'

const ownRoutes = [
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.signIn,
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
]

/** All pages of the portal. A feature adds its own with `...exchangePortalRoutes`. */
const routeTree = portalRoot.addChildren([
  ...ownRoutes,
  ...exchangePortalRoutes,
  ...eventsPortalRoutes,
  ...registerPortalRoutes,
  ...platformPortalRoutes,
])

/** The portal's router; a page's code is fetched when the page is opened. */
export function createPortalRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })
}
