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
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.account,
    component: lazyRouteComponent(() => import('./account-page.portal.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.forgotPassword,
    component: lazyRouteComponent(() => import('./forgot-password-page.portal.tsx'), 'ForgotPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.resetPassword,
    component: lazyRouteComponent(() => import('./reset-password-page.portal.tsx'), 'ResetPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => portalRoot,
    path: portalPaths.confirmEmail,
    component: lazyRouteComponent(() => import('./confirm-email-page.portal.tsx'), 'ConfirmEmailPage'),
  }),
]
