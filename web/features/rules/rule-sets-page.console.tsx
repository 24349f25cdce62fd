import './rules.console.css'
import { Link } from '@tanstack/react-router'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { useRuleSets, type RuleSet } from './api.console.ts'
import { rulesTexts } from './texts.console.ts'

function InForce({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useTexts(rulesTexts)
  const versions = ruleSet.versions.filter(({ state }) => state === 'in_force')
  if (versions.length === 0) return <span>{t('standardEverywhere')}</span>
  return (
    <ul className="rule-places">
      {versions.map(({ id, placeName, version }) => (
        <li key={id}>{t('placeVersion', { place: placeName, version })}</li>
      ))}
    </ul>
  )
}

function useColumns(): DataColumn<RuleSet & { id: string }>[] {
  const t = useTexts(rulesTexts)
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <Link to="/rules/$name" params={{ name: row.name } as never}>
          {row.title}
        </Link>
      ),
    },
    {
      key: 'purpose',
      title: t('purpose'),
      cell: (row) => <span className="rule-purpose">{row.purpose}</span>,
    },
    { key: 'inForce', title: t('inForce'), cell: (row) => <InForce ruleSet={row} /> },
  ]
}

/** Every rule set, and what holds where today. */
export function RuleSetsPage() {
  const t = useTexts(rulesTexts)
  const list = useRuleSets()
  const columns = useColumns()
  return (
    <ConsolePage title={t('rules')}>
      <p className="hint">{t('hint')}</p>
      <Loaded query={list}>
        {({ items }) => (
          <DataTable
            tableId="rules"
            label={t('rules')}
            rowName={(row) => row.title}
            columns={columns}
            rows={items.map((ruleSet) => ({ ...ruleSet, id: ruleSet.name }))}
            busy={list.isFetching}
            pages={{}}
            empty={t('empty')}
          />
        )}
      </Loaded>
    </ConsolePage>
  )
}
