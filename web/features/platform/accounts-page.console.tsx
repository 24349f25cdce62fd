import { useState } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { AccountDrawer } from './account-drawer.console.tsx'
import { useAccounts, type AccountsQuery, type AccountSummary } from './api.console.ts'
import { accountTexts } from './texts.console.ts'

const states = ['active', 'disabled'] as const

function useColumns(onOpen: (id: string) => void): DataColumn<AccountSummary>[] {
  const t = useTexts(accountTexts)
  const { language } = useLanguage()
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
      ),
    },
    { key: 'login', title: t('login'), cell: (row) => <span className="numeric">{row.login}</span> },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={state === 'active' ? 'success' : 'neutral'} label={t(state)} />,
    },
    { key: 'totp', title: t('totp'), cell: (row) => t(row.hasTotp ? 'on' : 'off') },
    { key: 'email', title: t('email'), cell: (row) => t(row.hasEmail ? 'confirmed' : 'none') },
    { key: 'created', title: t('createdAt'), cell: (row) => formatDateTime(row.createdAt, language) },
  ]
}

/** The accounts of the places one administers. */
export function AccountsPage() {
  const t = useTexts(accountTexts)
  const { values, setValues } = useSearchValues()
  const [open, setOpen] = useState<string | null>(null)
  const columns = useColumns(setOpen)
  const conditions: AccountsQuery = { ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useAccounts({ ...conditions, ...(cursor ? { cursor } : {}) })
  const options = states.map((value) => ({ value, label: t(value) }))
  return (
    <ConsolePage title={t('accounts')}>
      <p className="hint">{t('hint')}</p>
      <QueryForm
        fields={[
          { name: 'q', label: t('words'), kind: 'text' },
          { name: 'state', label: t('state'), kind: 'choice', options },
        ]}
        values={values}
        onQuery={setValues}
      />
      <Loaded query={list}>
        {({ items, nextCursor }) => (
          <>
            <DataTable
              tableId="accounts"
              label={t('accounts')}
              rowName={(row) => row.name}
              columns={columns}
              rows={items}
              busy={list.isFetching}
              pages={pagesFor(nextCursor)}
              empty={t('empty')}
            />
            <AccountDrawer
              account={items.find(({ id }) => id === open) ?? null}
              onClose={() => setOpen(null)}
            />
          </>
        )}
      </Loaded>
    </ConsolePage>
  )
}
