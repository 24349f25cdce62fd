import type { ModuleManifest, PartyRecords } from '#platform/manifest.ts'
import { activityRoutes } from './activity/activity.routes.ts'
import { activityRules } from './activity/activity.rules.ts'
import { activityJob } from './activity/keep-activity.ts'
import { accountPlaces } from './account-places.ts'
import { actorFacts } from './actor-facts.ts'
import { codeRoutes } from './code/code.routes.ts'
import { consentRoutes } from './consent/consent.routes.ts'
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
import { leavingRoutes } from './person/leaving.routes.ts'
import { personRoutes } from './person/person.routes.ts'

import { studioRoutes } from './studio/studio.routes.ts'

/**
 * The register over the records people and organisations leave in other modules, which the composition hands in:
 * so the register knows none of them.
 */
export function registerModule(records: readonly PartyRecords[]): ModuleManifest {
  return {
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
      ...consentRoutes,
      ...studioRoutes,
      ...activityRoutes,
      ...leavingRoutes(records),
    ],
    jobs: [activityJob(records)],
    ruleSets: [activityRules],
    figures: registerFigures,
    actorFacts,
    accountPlaces,
    histories: { 'register.person': findPerson, 'register.organisation': findOrganisation },
    placePath: placePathOn,
    placeNames,
  }
}
