import { Day } from '#web/console/parts/values.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { useOrganisations, type OrganisationsQuery } from './api.console.ts'
import { OrganisationDrawer } from './organisation-drawer.console.tsx'
import { PartiesPage, usePartySearch } from './parties-page.console.tsx'
import { registerTexts } from './texts.console.ts'

const kinds = [
  'enterprise',
  'institution',
  'university',
  'society',
  'cooperative',
  'government',
  'studio',
] as const

/** The organisations of the register. */
export function OrganisationsPage() {
  const t = useTexts(registerTexts)
  const search = usePartySearch()
  const list = useOrganisations(search.query satisfies OrganisationsQuery)
  const options = kinds.map((value) => ({ value, label: t(value) }))
  return (
    <PartiesPage
      kind="organisation"
      search={search}
      list={list}
      example={t('organisationExample')}
      field={{ name: 'kind', label: t('kind'), kind: 'choice', options }}
      nameWidth={320}
      columns={{
        first: [
          {
            key: 'credit',
            title: t('creditCode'),
            cell: (row) => <span className="numeric">{row.creditCode ?? '—'}</span>,
          },
          { key: 'kind', title: t('kind'), cell: (row) => t(row.kind) },
        ],
        last: [{ key: 'verified', title: t('verifiedAt'), cell: (row) => <Day on={row.verifiedAt} /> }],
      }}
      empty={t('organisationsEmpty')}
    >
      <OrganisationDrawer id={search.open} onClose={search.onClose} />
    </PartiesPage>
  )
}
