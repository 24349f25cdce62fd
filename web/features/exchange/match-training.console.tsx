import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Progress } from 'antd'
import { useEffect } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { StateTag, type StateTone } from '#web/console/parts/state-tag.tsx'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import {
  resetMatchWeights,
  startMatchTraining,
  useMatchTraining,
  type MatchQuality,
  type MatchTraining,
  type MatchTrainingReport,
} from './api-quality.console.ts'
import { WeightsTable } from './match-weights.console.tsx'
import { qualityTexts } from './texts-quality.console.ts'

const tones: Readonly<Record<MatchTraining['state'], StateTone>> = {
  waiting: 'progress',
  installed: 'success',
  not_better: 'neutral',
  held: 'warning',
  outdated: 'warning',
  refused: 'warning',
  abandoned: 'error',
}

/** The training as it is now: looked at again and again while it is under way, by whoever may start one. */
function useProgress(quality: MatchQuality): MatchTraining | null {
  const cache = useQueryClient()
  const { training, abilities } = quality
  const isUnderWay = training?.state === 'waiting'
  const { data } = useMatchTraining(isUnderWay && abilities.includes('train') ? training.id : undefined)
  const hasEnded = isUnderWay && data?.id === training.id && data.state !== 'waiting'
  useEffect(() => {
    if (hasEnded) void cache.invalidateQueries()
  }, [hasEnded, cache])
  return hasEnded ? data : training
}

/** What is still missing before anything can be learned. */
function Learnable({ learnable }: { learnable: NonNullable<MatchQuality['learnable']> }) {
  const t = useTexts(qualityTexts)
  const { outcomes, mixedNeeds, leastOutcomes, leastMixedNeeds } = learnable
  const missing = {
    outcomes: Math.max(0, leastOutcomes - outcomes),
    needs: Math.max(0, leastMixedNeeds - mixedNeeds),
  }
  const isEnough = missing.outcomes + missing.needs === 0
  return (
    <>
      <p>{isEnough ? t('enough', { outcomes, needs: mixedNeeds }) : t('missing', missing)}</p>
      {isEnough ? null : (
        <Progress
          percent={Math.floor(100 * Math.min(1, outcomes / leastOutcomes, mixedNeeds / leastMixedNeeds))}
          aria-label={t('training')}
        />
      )}
    </>
  )
}

function Report({ report }: { report: MatchTrainingReport }) {
  const t = useTexts(qualityTexts)
  const rounded = (value: number) => value.toFixed(3)
  const gainOf = ({ before, after, gain: { mean, low, high } }: MatchTrainingReport['weights']) =>
    t('gainOf', {
      ...{ before: rounded(before), after: rounded(after) },
      ...{ mean: rounded(mean), low: rounded(low), high: rounded(high) },
    })
  const { outcomes, needs, unscored, older } = report
  return (
    <>
      <Facts
        items={[
          { label: t('basis'), value: t('basisOf', { outcomes, needs }) },
          {
            label: t('leftOut'),
            value: unscored + older > 0 ? t('leftOutOf', { unscored, older }) : null,
          },
          { label: t('gain'), value: gainOf(report.weights), isLong: true },
          { label: t('trees'), value: gainOf(report.trees), isLong: true },
        ]}
      />
      <p className="hint">{t('gainText')}</p>
      <WeightsTable
        label={t('training')}
        weights={report.signals.map((signal) => ({
          ...signal,
          present: signal.other,
          other: signal.present,
        }))}
        present={t('learned')}
        other={t('before')}
      />
    </>
  )
}

function LastTraining({ training }: { training: MatchTraining | null }) {
  const t = useTexts(qualityTexts)
  const { language } = useLanguage()
  if (!training) return <p>{t('never')}</p>
  const { state, label, requestedAt, refusal, report } = training
  return (
    <>
      <Facts
        items={[
          { label: t('state'), value: <StateTag tone={tones[state]} label={label} /> },
          { label: t('startedAt'), value: formatDateTime(requestedAt, language) },
        ]}
      />
      {state === 'waiting' ? (
        <Progress percent={100} status="active" showInfo={false} aria-label={t('working')} />
      ) : null}
      <p role="status">{state === 'waiting' ? t('working') : (refusal ?? '')}</p>
      {report ? <Report report={report} /> : null}
    </>
  )
}

function Actions({ quality, isUnderWay }: { quality: MatchQuality; isUnderWay: boolean }) {
  const t = useTexts(qualityTexts)
  const { modal } = App.useApp()
  const train = useAct(startMatchTraining, { done: t('trainDone') })
  const reset = useAct(resetMatchWeights, { done: t('resetDone') })
  const { abilities, origin } = quality
  const askReset = () =>
    void modal.confirm({
      title: t('resetTitle'),
      content: t('resetText'),
      okText: t('reset'),
      onOk: () => reset.mutateAsync(undefined).catch(() => undefined),
    })
  return (
    <div className="table-group">
      {abilities.includes('train') ? (
        <Button
          type="primary"
          loading={train.isPending}
          disabled={isUnderWay}
          onClick={() => train.mutate(undefined)}
        >
          {t('train')}
        </Button>
      ) : null}
      {abilities.includes('reset') && origin === 'trained' ? (
        <Button loading={reset.isPending} onClick={askReset}>
          {t('reset')}
        </Button>
      ) : null}
    </div>
  )
}

/** The weights in use beside the built-in ones, what was learned last, and learning anew. */
export function MatchTrainingPanel({ quality }: { quality: MatchQuality }) {
  const t = useTexts(qualityTexts)
  const training = useProgress(quality)
  return (
    <div className="quality-grid">
      <section className="console-panel" aria-label={t('weights')}>
        <h2 className="console-section-title">{t('weights')}</h2>
        <p>{t(quality.origin)}</p>
        <WeightsTable
          label={t('weights')}
          weights={quality.weights}
          present={t('present')}
          other={t('builtIn')}
        />
      </section>
      <section className="console-panel" aria-label={t('training')}>
        <div className="quality-head">
          <h2 className="console-section-title">{t('training')}</h2>
          <Actions quality={quality} isUnderWay={training?.state === 'waiting'} />
        </div>
        <LastTraining training={training} />
        {quality.learnable && training?.state !== 'waiting' ? (
          <Learnable learnable={quality.learnable} />
        ) : null}
      </section>
    </div>
  )
}
