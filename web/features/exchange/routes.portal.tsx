import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { portalPaths } from '#web/portal/paths.ts'
import { portalRoot } from '#web/portal/root-route.tsx'

/** The exchange's pages in the portal; the code of each is fetched when it is opened. */
export const exchangePortalRoutes = [
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.home,
    component: lazyRouteComponent(() => import('./home-page.portal.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.search,
    component: lazyRouteComponent(() => import('./search-page.portal.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/postings/$id',
    component: lazyRouteComponent(() => import('./posting-page.portal.tsx'), 'PostingPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/postings/$id/edit',
    component: lazyRouteComponent(() => import('./publish-page.portal.tsx'), 'EditPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.publish,
    component: lazyRouteComponent(() => import('./publish-page.portal.tsx'), 'PublishPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.centres,
    component: lazyRouteComponent(() => import('./centres-page.portal.tsx'), 'CentresPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/centres/$id',
    component: lazyRouteComponent(() => import('./centre-page.portal.tsx'), 'CentrePage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.mine,
    component: lazyRouteComponent(() => import('./my-page.portal.tsx'), 'MyPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/my/postings/$id/versions',
    component: lazyRouteComponent(() => import('./versions-page.portal.tsx'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/my/postings/$id/matches',
    component: lazyRouteComponent(() => import('./matches-page.portal.tsx'), 'MatchesPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.introductions,
    component: lazyRouteComponent(() => import('./introductions-page.portal.tsx'), 'IntroductionsPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/introductions/$id',
    component: lazyRouteComponent(() => import('./introduction-page.portal.tsx'), 'IntroductionPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.deals,
    component: lazyRouteComponent(() => import('./deals-page.portal.tsx'), 'MyDealsPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/deals/$id',
    component: lazyRouteComponent(() => import('./deal-page.portal.tsx'), 'MyDealPage'),
  }),
]
