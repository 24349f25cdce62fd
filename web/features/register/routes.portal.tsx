import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { portalPaths } from '#web/portal/paths.ts'
import { portalRoot } from '#web/portal/root-route.tsx'

/** The register's pages in the portal. */
export const registerPortalRoutes = [
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.signUp,
    component: lazyRouteComponent(() => import('./sign-up-page.portal.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.profile,
    component: lazyRouteComponent(() => import('./profile-page.portal.tsx'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.consents,
    component: lazyRouteComponent(() => import('./consents-page.portal.tsx'), 'ConsentsPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.leave,
    component: lazyRouteComponent(() => import('./leave-page.portal.tsx'), 'LeavePage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.newStudio,
    component: lazyRouteComponent(() => import('./studio-page.portal.tsx'), 'NewStudioPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.newOrganisation,
    component: lazyRouteComponent(() => import('./organisation-page.portal.tsx'), 'NewOrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: '/my/organisations/$id',
    component: lazyRouteComponent(() => import('./organisation-page.portal.tsx'), 'OrganisationPage'),
  }),
]
