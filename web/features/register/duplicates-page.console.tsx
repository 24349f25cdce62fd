import './register.console.css'
import { Link } from '@tanstack/react-router'
import { Button, Empty, Tabs } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { formatDate, formatShare } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { mergeParties, useDuplicates, type DuplicatePair, type PartyKind } from './api.console.ts'
import { useConfirm } from './party-parts.console.tsx'
import { registerTexts } from './texts.console.ts'

type Candidate = DuplicatePair['first']

interface SideProps {
  kind: PartyKind
  candidate: Candidate
  onKeep: () => void
}

function Side({ kind, candidate, onKeep }: SideProps) {
  const t = useTexts(registerTexts)
  const { language } = useLanguage()
  const { id, name, place, registeredAt } = candidate
  const date = formatDate(registeredAt, language)
  return (
    <div className="duplicate-side">
      <Link to={kind === 'person' ? '/people' : '/organisations'} search={{ open: id }}>
        {name}
      </Link>
      <span className="hint">
        {place} · {t('registeredAt')} {date}
      </span>
      <Button onClick={onKeep} aria-label={t('keepOf', { name, place, date })}>
        {t('keep')}
      </Button>
    </div>
  )
}

function Pair({ kind, pair }: { kind: PartyKind; pair: DuplicatePair }) {
  const t = useTexts(registerTexts)
  const confirm = useConfirm()
  const merge = useAct(mergeParties, { done: t('mergeDone') })
  const ask = (kept: Candidate, merged: Candidate) =>
    confirm({
      title: t('mergeTitle'),
      text: t('mergeText', {
        kept: `${kept.name}（${kept.place}）`,
        merged: `${merged.name}（${merged.place}）`,
      }),
      okText: t('merge'),
      onOk: () => merge.mutateAsync({ kind, keptId: kept.id, mergedId: merged.id }),
    })
  const { first, second, reason, similarity } = pair
  const why = reason === 'same_name' ? t('same_name') : t('similar_name', { share: formatShare(similarity) })
  return (
    <li className="console-panel duplicate-pair">
      <StateTag tone="warning" label={why} />
      <Side kind={kind} candidate={first} onKeep={() => ask(first, second)} />
      <Side kind={kind} candidate={second} onKeep={() => ask(second, first)} />
    </li>
  )
}

function Pairs({ kind }: { kind: PartyKind }) {
  const t = useTexts(registerTexts)
  const query = useDuplicates(kind)
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('duplicatesEmpty')} />
        ) : (
          <ul className="duplicate-list">
            {items.map((pair) => (
              <Pair key={`${pair.first.id} ${pair.second.id}`} kind={kind} pair={pair} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

/** Records that may stand for the same person or organisation, and their merging. */
export function DuplicatesPage() {
  const t = useTexts(registerTexts)
  const { values, setValues } = useSearchValues()
  const kind: PartyKind = values['kind'] === 'organisation' ? 'organisation' : 'person'
  return (
    <ConsolePage title={t('duplicates')}>
      <p className="hint">{t('duplicatesHint')}</p>
      <Tabs
        activeKey={kind}
        onChange={(key) => setValues({ kind: key })}
        items={(['person', 'organisation'] as const).map((key) => ({
          key,
          label: t(key === 'person' ? 'people' : 'organisations'),
          children: key === kind ? <Pairs kind={key} /> : null,
        }))}
      />
    </ConsolePage>
  )
}
