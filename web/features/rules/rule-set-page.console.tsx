import './rules.console.css'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { StateTag, type StateTone } from '#web/console/parts/state-tag.tsx'
import { Day } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { useRuleSets, type RuleSet, type RuleVersion } from './api.console.ts'
import { RuleEditor } from './rule-editor.console.tsx'
import type { ValueSchema } from './rule-schema.console.ts'
import { RuleValues } from './rule-values.console.tsx'
import { rulesTexts } from './texts.console.ts'

const tones: Readonly<Record<RuleVersion['state'], StateTone>> = {
  in_force: 'success',
  planned: 'progress',
  ended: 'neutral',
}

function useColumns(schema: ValueSchema): DataColumn<RuleVersion>[] {
  const t = useTexts(rulesTexts)
  return [
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    { key: 'version', title: t('version'), cell: (row) => t('versionNumber', { version: row.version }) },
    {
      key: 'state',
      title: t('state'),
      cell: (row) => <StateTag tone={tones[row.state]} label={t(row.state)} />,
    },
    { key: 'validFrom', title: t('validFrom'), cell: (row) => <Day on={row.validFrom} /> },
    { key: 'validTo', title: t('validTo'), cell: (row) => <Day on={row.validTo} /> },
    {
      key: 'values',
      title: t('values'),
      width: 240,
      cell: (row) => <RuleValues schema={schema} body={row.body} />,
    },
    {
      key: 'reason',
      title: t('reason'),
      cell: (row) => <span className="rule-reason">{row.reason || '—'}</span>,
    },
    { key: 'author', title: t('author'), cell: (row) => row.author ?? '—' },
  ]
}

function Versions({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useTexts(rulesTexts)
  const columns = useColumns(ruleSet.schema as ValueSchema)
  const canWrite = ruleSet.abilities.includes('write')
  return (
    <DataTable
      tableId="rule-versions"
      label={t('versions')}
      rowName={(row) => t('placeVersion', { place: row.placeName, version: row.version })}
      columns={columns}
      rows={ruleSet.versions}
      busy={false}
      pages={{}}
      toolbar={<h2 className="console-section-title">{t('versions')}</h2>}
      empty={t(canWrite ? 'versionsStart' : 'versionsEmpty')}
    />
  )
}

function Content({
  ruleSet,
  isWriting,
  onClose,
}: {
  ruleSet: RuleSet
  isWriting: boolean
  onClose: () => void
}) {
  const t = useTexts(rulesTexts)
  return (
    <>
      <p className="hint">{ruleSet.purpose}</p>
      {isWriting ? <RuleEditor ruleSet={ruleSet} onClose={onClose} /> : null}
      <section className="console-panel" aria-labelledby="standard-title">
        <h2 id="standard-title" className="console-section-title">
          {t('standard')}
        </h2>
        <p className="hint">{t('standardHint')}</p>
        <RuleValues schema={ruleSet.schema as ValueSchema} body={ruleSet.standard} />
      </section>
      <Versions ruleSet={ruleSet} />
    </>
  )
}

function Missing() {
  const t = useTexts(rulesTexts)
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('missing')}
      action={<Link to="/rules">{t('toList')}</Link>}
    />
  )
}

/** One rule set: its standard, its versions by place, and the writing of a new one. */
export function RuleSetPage() {
  const t = useTexts(rulesTexts)
  const { name } = useParams({ strict: false }) as { name: string }
  const list = useRuleSets()
  const [isWriting, setWriting] = useState(false)
  const ruleSet = list.data?.items.find((one) => one.name === name)
  return (
    <ConsolePage
      title={ruleSet?.title ?? t('rules')}
      crumbs={[{ label: t('rules'), to: '/rules' }]}
      actions={
        ruleSet?.abilities.includes('write') && !isWriting ? (
          <Button type="primary" onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        ) : null
      }
    >
      <Loaded query={list}>
        {() =>
          ruleSet ? (
            <Content ruleSet={ruleSet} isWriting={isWriting} onClose={() => setWriting(false)} />
          ) : (
            <Missing />
          )
        }
      </Loaded>
    </ConsolePage>
  )
}
