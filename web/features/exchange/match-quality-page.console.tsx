import './match-quality.console.css'
import { Empty } from 'antd'
import type { ReactNode } from 'react'
import { ExportButton } from '#web/console/parts/import-export.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { QueryForm, type QueryValues } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { formatDate, formatShare } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useMatchQuality, type MatchQuality, type QualityQuery } from './api-quality.console.ts'
import { MatchTrainingPanel } from './match-training.console.tsx'
import { WeightsHistory } from './match-weights.console.tsx'
import { qualityTexts } from './texts-quality.console.ts'

/** The conditions of the address; an unreadable day is left to the server's own period. */
function queryOf({ period = '', place }: QueryValues, region: string | null): QualityQuery {
  const [from = '', to = ''] = period.split(',')
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
  const within = place || region
  return {
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(within ? { place: within } : {}),
  }
}

function Figure({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="console-panel">
      <dt>{name}</dt>
      <dd>
        <span className="quality-value">{value}</span>
        <p className="hint">{children}</p>
      </dd>
    </div>
  )
}

function Figures({ quality }: { quality: MatchQuality }) {
  const t = useTexts(qualityTexts)
  const { precision5, lists, needs, bands } = quality
  const introduced = bands.reduce((sum, band) => sum + band.introduced, quality.unscored)
  const signed = bands.reduce((sum, band) => sum + band.signed, quality.unscoredSigned)
  const share = (value: number | null) => (value === null ? t('none') : formatShare(value))
  return (
    <dl className="quality-figures">
      <Figure name={t('precision')} value={share(precision5)}>
        {t('precisionText')}
      </Figure>
      <Figure name={t('lists')} value={lists.toLocaleString('en-US')}>
        {t('listsText', { needs })}
      </Figure>
      <Figure name={t('signing')} value={share(introduced === 0 ? null : signed / introduced)}>
        {t('signingText', { introduced, signed })}
      </Figure>
    </dl>
  )
}

function Bands({ bands, unscored }: Pick<MatchQuality, 'bands' | 'unscored'>) {
  const t = useTexts(qualityTexts)
  return (
    <section className="console-panel" aria-label={t('bands')}>
      <h2 className="console-section-title">{t('bands')}</h2>
      <p className="hint">{t('bandsText')}</p>
      <table className="quality-table">
        <thead>
          <tr>
            <th scope="col">{t('band')}</th>
            <th scope="col" className="numeric">
              {t('introduced')}
            </th>
            <th scope="col" className="numeric">
              {t('signed')}
            </th>
            <th scope="col" className="numeric">
              {t('rate')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {bands.map(({ from, to, introduced, signed, rate }) => (
            <tr key={from}>
              <th scope="row">{t('bandOf', { from, to })}</th>
              <td className="numeric">{introduced}</td>
              <td className="numeric">{signed}</td>
              <td className="numeric">{rate === null ? '—' : formatShare(rate)}</td>
              <td>
                <span className="quality-bar" aria-hidden="true">
                  <span style={{ width: formatShare(rate ?? 0) }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unscored > 0 ? <p className="hint">{t('unscored', { count: unscored })}</p> : null}
    </section>
  )
}

function Events({ events }: Pick<MatchQuality, 'events'>) {
  const t = useTexts(qualityTexts)
  return (
    <section className="console-panel" aria-label={t('events')}>
      <h2 className="console-section-title">{t('events')}</h2>
      <p className="hint">{t('eventsText')}</p>
      <table className="quality-table">
        <thead>
          <tr>
            <th scope="col">{t('event')}</th>
            <th scope="col" className="numeric">
              {t('count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ event, label, count }) => (
            <tr key={event}>
              <th scope="row">{label}</th>
              <td className="numeric">{count.toLocaleString('en-US')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Served({ quality }: { quality: MatchQuality }) {
  const t = useTexts(qualityTexts)
  if (quality.events.every(({ count }) => count === 0)) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />
  }
  return (
    <>
      <Figures quality={quality} />
      <div className="quality-grid">
        <Bands bands={quality.bands} unscored={quality.unscored} />
        <Events events={quality.events} />
      </div>
    </>
  )
}

/** How well the lists of matches serve, and the weights they are made with. */
export function MatchQualityPage() {
  const t = useTexts(qualityTexts)
  const { language } = useLanguage()
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const options = usePlaceOptions()
  const conditions = queryOf(values, placeCode)
  const query = useMatchQuality(conditions)
  return (
    <ConsolePage
      title={t('quality')}
      actions={
        <ExportButton
          hrefFor={(format) =>
            `/api/v1/exchange/match-quality/export${stringifySearch({ ...conditions, format })}`
          }
        />
      }
    >
      <p className="hint">{t('hint')}</p>
      <QueryForm
        fields={[
          { name: 'period', label: t('period'), kind: 'dates' },
          { name: 'place', label: t('place'), kind: 'choice', options },
        ]}
        values={values}
        onQuery={setValues}
      />
      <Loaded query={query}>
        {(quality) => (
          <>
            <p className="hint" role="status">
              {t('counted', {
                from: formatDate(quality.from, language),
                to: formatDate(quality.to, language),
              })}
            </p>
            <Served quality={quality} />
            <MatchTrainingPanel quality={quality} />
          </>
        )}
      </Loaded>
      <WeightsHistory />
    </ConsolePage>
  )
}
