import { agriculturalSciences } from './subjects/agricultural-sciences.ts'
import { appliedTechnology } from './subjects/applied-technology.ts'
import { engineering } from './subjects/engineering.ts'
import { humanities } from './subjects/humanities.ts'
import { medicalSciences } from './subjects/medical-sciences.ts'
import { naturalSciences } from './subjects/natural-sciences.ts'
import type { DisciplineRow } from './subjects/row.ts'
import { socialSciences } from './subjects/social-sciences.ts'

/** A discipline: three digits at the first level, five at the second, whose parent is the first three. */
export interface Subject {
  readonly code: string
  readonly parent?: string
  readonly zh: string
  readonly en: string
}

/**
 * The first two levels of GB/T 13745-2009 in the order of their codes, without the dot (110.11 is `11011`).
 * The English names of the second level are ours where the standard gives none.
 */
export const subjects: readonly Subject[] = [
  ...naturalSciences,
  ...agriculturalSciences,
  ...medicalSciences,
  ...engineering,
  ...appliedTechnology,
  ...humanities,
  ...socialSciences,
].flatMap(withBranches)

function withBranches([code, zh, en, branches]: DisciplineRow): Subject[] {
  return [
    { code, zh, en },
    ...branches.map(([suffix, branchZh, branchEn]) => ({
      code: code + suffix,
      parent: code,
      zh: branchZh,
      en: branchEn,
    })),
  ]
}
