import type { ModuleManifest } from '#platform/manifest.ts'
import { accountPlaces } from './account-places.ts'
import { actorFacts } from './actor-facts.ts'
import { codeRoutes } from './code/code.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { registerFigures } from './figures.ts'
import { grantRoutes } from './grant/grant.routes.ts'
import { importRoutes } from './import.routes.ts'
import { membershipRoutes } from './membership/membership.routes.ts'
import { findOrganisation } from './organisation/organisation.queries.ts'
import { findPerson } from './person/person.queries.ts'
import { organisationRoutes } from './organisation/organisation.routes.ts'
import { placeNames } from './place/place-names.ts'
import { placePathOn } from './place/place-within.ts'
import { personRoutes } from './person/person.routes.ts'

export const register: ModuleManifest = {
  name: 'register',
  migrations: new URL('./migrations', import.meta.url),
  routes: [
    ...personRoutes,
    ...organisationRoutes,
    ...membershipRoutes,
    ...grantRoutes,
    ...evidenceRoutes,
    ...codeRoutes,
    ...importRoutes,
  ],
  figures: registerFigures,
  actorFacts,
  accountPlaces,
  histories: { 'register.person': findPerson, 'register.organisation': findOrganisation },
  placePath: placePathOn,
  placeNames,
}
