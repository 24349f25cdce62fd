export { contactsOf, type Contact } from './contacts.ts'
export { codeNames } from './code/code-names.ts'
export { industriesByName, placesByName, subjectsByName, type CodesByName } from './codes/codes-by-name.ts'
export { codeWithin } from './code/code-within.ts'
export { ensureCodeTables } from './code/ensure-code-tables.ts'
export { loadCodes, type CodeEntry, type CodeScheme } from './code/load-codes.ts'
export { resolveCodes } from './code/resolve-codes.ts'
export { grantRole, type RoleGrant } from './grant/grant-role.ts'
export { importOrganisations } from './organisation/import-organisations.ts'
export type { NewOrganisation, OrganisationKind } from './organisation/insert-organisations.ts'
export {
  findOrganisations,
  findPeople,
  partyNames,
  publicPartyNames,
  resolveParties,
  type FoundOrganisation,
  type FoundPerson,
  type PartyIds,
} from './parties.ts'
export { createPersonWithAccount, type PersonWithAccount } from './person/create-person-with-account.ts'
export { expertCards } from './person/expert-cards.ts'
export { expertSlices, expertsAmong, membersOf, type ExpertRecord } from './person/experts.ts'
export { importPeople, type ImportedPerson } from './person/import-people.ts'
export { loadPlaces } from './place/load-places.ts'
export { placeNames } from './place/place-names.ts'
export { placePath, placePathOf, placePaths, placeWithin } from './place/place-within.ts'
export { resolvePlaces } from './place/resolve-places.ts'
export { organisationImportAs } from './organisation/organisation-import.ts'
export { personImportAs } from './person/person-import.ts'
export { countVerified } from './count-verified.ts'
export { CONSENT_PURPOSES, type ConsentPurpose } from './consent/consent-purposes.ts'
export { consented, consentingAmong, requireContact } from './consent/consented.ts'
export { attachEvidence } from './evidence/attach-evidence.ts'
export { acceptInvitation } from './membership/answer-invitation.ts'
export { inviteMember } from './membership/invite-member.ts'
export { verifyOrganisation } from './organisation/verify-organisation.ts'
export { registerStudio } from './studio/register-studio.ts'
export { withdrawConsent } from './consent/withdraw-consent.ts'
