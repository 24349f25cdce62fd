import type { Text } from '#platform/i18n.ts'
import type { OrganisationKind } from './insert-organisations.ts'

export const organisationKindNames: Readonly<Record<OrganisationKind, Text>> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  institution: { zh: '事业单位', en: 'public institution' },
  university: { zh: '高等学校', en: 'university' },
  society: { zh: '学会协会', en: 'learned society' },
  cooperative: { zh: '合作社', en: 'cooperative' },
  government: { zh: '机关', en: 'government body' },
  studio: { zh: '科创工作室', en: 'team studio' },
}
