import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '#web/lib/search-params.ts'
import { consoleFeatures } from './features.tsx'
import { ErrorPage, LoadingPage, NotFoundPage } from './fallback-pages.tsx'
import { consoleRoot } from './root-route.tsx'

const homeRoute = createRoute({
  getParentRoute: () => consoleRoot,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
})

const routeTree = consoleRoot.addChildren([
  homeRoute,
  ...consoleFeatures.flatMap(({ routes }) =>
    routes.map(({ path, component }) => createRoute({ getParentRoute: () => consoleRoot, path, component })),
  ),
])

/** The console's router; its paths are written without `/console`. */
export function createConsoleRouter() {
  return createRouter({
    routeTree,
    basepath: '/console',
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })
}
