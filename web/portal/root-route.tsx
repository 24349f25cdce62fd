import { createRootRoute } from '@tanstack/react-router'
import { PortalLayout } from './layout.tsx'

/** The parent of every page of the portal. */
export const portalRoot = createRootRoute({ component: PortalLayout })
