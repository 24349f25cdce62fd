import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useSession } from '#web/lib/session.tsx'
import { useCentres, type CentreCard, type CentreQuery } from './api-centres.console.ts'
import { CentreDialog } from './centre-form.console.tsx'
import { useOpeningText } from './centre-opening.ts'
import { centreWords } from './texts-centres.ts'
import { centreTexts } from './texts-centres.console.ts'

const STATES = ['draft', 'submitted', 'returned', 'accepted', 'withdrawn'] as const
const LEVELS = ['city', 'county'] as const

function useColumns(): DataColumn<CentreCard>[] {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const openingText = useOpeningText()
  return [
    {
      key: 'name',
      title: t('name'),
      width: 260,
      cell: (row) => <Link to={`/centres/${row.id}`}>{row.name}</Link>,
    },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    { key: 'level', title: t('level'), cell: (row) => word(row.level) },
    { key: 'place', title: word('place'), cell: (row) => row.placeName },
    { key: 'host', title: word('host'), width: 220, cell: (row) => row.organisationName },
    { key: 'telephone', title: word('telephone'), cell: (row) => row.telephone },
    { key: 'opening', title: t('opening'), width: 200, cell: (row) => openingText(row.opening) },
    { key: 'acceptedOn', title: word('acceptedOn'), cell: (row) => <Day on={row.acceptedOn} /> },
    { key: 'foundedOn', title: word('foundedOn'), cell: (row) => <Day on={row.foundedOn} /> },
  ]
}

function useChoices() {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const states = useMemo(() => STATES.map((value) => ({ value, label: t(value) })), [t])
  const levels = useMemo(() => LEVELS.map((value) => ({ value, label: word(value) })), [word])
  return { states, levels, places: usePlaceOptions() }
}

/** The service centres of the reader's places, and the accepted ones of all others. */
export function CentresPage() {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const navigate = useNavigate()
  const { session } = useSession()
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const [isCreating, setCreating] = useState(false)
  const columns = useColumns()
  const { states, levels, places } = useChoices()
  const conditions: CentreQuery = { ...(placeCode ? { place: placeCode } : {}), ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useCentres({ ...conditions, ...(cursor ? { cursor } : {}) })
  const isOfficer = session ? holdsRole('officer')(session) : false
  return (
    <ConsolePage
      title={word('centres')}
      actions={
        isOfficer ? (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        ) : null
      }
    >
      <QueryForm
        fields={[
          { name: 'state', label: t('state'), kind: 'choice', options: states },
          { name: 'place', label: word('place'), kind: 'choice', options: places },
          { name: 'level', label: t('level'), kind: 'choice', options: levels },
        ]}
        values={values}
        onQuery={setValues}
      />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="centres"
          label={word('centres')}
          rowName={(row) => row.name}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t('empty')}
          filters={{ values, onApply: setValues }}
        />
      )}
      {isCreating ? (
        <CentreDialog
          onDone={(id) => void navigate({ to: `/centres/${id}` })}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </ConsolePage>
  )
}
