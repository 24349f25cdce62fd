import { accountRoutes } from './auth/account.routes.ts'
import { sessionRoutes } from './auth/session.routes.ts'
import { fileRoutes } from './file.routes.ts'
import type { Route } from './http/route.ts'
import { jobRoutes } from './job.routes.ts'
import { messageRoutes } from './messaging/message.routes.ts'

export const platformRoutes: readonly Route[] = [
  ...sessionRoutes,
  ...accountRoutes,
  ...fileRoutes,
  ...messageRoutes,
  ...jobRoutes,
]
