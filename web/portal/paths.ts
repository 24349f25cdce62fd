/** Paths of the portal's pages; the navigation, the home page and the features agree on them. */
export const portalPaths = {
  home: '/',
  search: '/search',
  events: '/events',
  publish: '/publish',
  centres: '/centres',
  mine: '/my',
  introductions: '/my/introductions',
  deals: '/my/deals',
  messages: '/my/messages',
  profile: '/my/profile',
  account: '/my/account',
  consents: '/my/consents',
  leave: '/my/leave',
  newOrganisation: '/my/organisations/new',
  newStudio: '/my/studios/new',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  confirmEmail: '/confirm-email',
  console: '/console',
} as const

/** The page of one posting, and what its owner does there. */
export const postingPaths = {
  page: (id: string) => `/postings/${id}`,
  edit: (id: string) => `/postings/${id}/edit`,
  matches: (id: string) => `/my/postings/${id}/matches`,
  versions: (id: string) => `/my/postings/${id}/versions`,
} as const

export const eventPath = (id: string): string => `/events/${id}`
export const dealPath = (id: string): string => `/deals/${id}`
export const introductionPath = (id: string): string => `/introductions/${id}`
export const organisationPath = (id: string): string => `/my/organisations/${id}`
export const centrePath = (id: string): string => `/centres/${id}`
