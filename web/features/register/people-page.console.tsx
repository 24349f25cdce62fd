import { useTexts } from '#web/lib/i18n.tsx'
import { usePeople, type PeopleQuery } from './api.console.ts'
import { PartiesPage, usePartySearch } from './parties-page.console.tsx'
import { PersonDrawer } from './person-drawer.console.tsx'
import { registerTexts } from './texts.console.ts'

/** The people of the register. */
export function PeoplePage() {
  const t = useTexts(registerTexts)
  const search = usePartySearch()
  const list = usePeople(search.query satisfies PeopleQuery)
  const options = (['yes', 'no'] as const).map((key) => ({ value: String(key === 'yes'), label: t(key) }))
  return (
    <PartiesPage
      kind="person"
      search={search}
      list={list}
      example={t('personExample')}
      field={{ name: 'isWorker', label: t('isWorker'), kind: 'choice', options }}
      columns={{
        first: [
          {
            key: 'phone',
            title: t('phone'),
            cell: (row) => <span className="numeric">{row.phone ?? '—'}</span>,
          },
          { key: 'employer', title: t('employer'), width: 260, cell: (row) => row.employer || '—' },
          { key: 'title', title: t('title'), cell: (row) => row.title || '—' },
          { key: 'worker', title: t('isWorker'), cell: (row) => t(row.isWorker ? 'yes' : 'no') },
        ],
        last: [],
      }}
      empty={t('peopleEmpty')}
    >
      <PersonDrawer id={search.open} onClose={search.onClose} />
    </PartiesPage>
  )
}
