import { Button } from 'antd'
import { useTexts } from '#web/lib/i18n.tsx'
import type { RuleBody, RuleTrial } from './api.console.ts'
import { changesBetween, valueAt, type ValueSchema } from './rule-schema.console.ts'
import { useValueText } from './rule-values.console.tsx'
import { rulesTexts } from './texts.console.ts'

interface Row {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}

function Comparison({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const t = useTexts(rulesTexts)
  return (
    <table aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, before, after }) => (
          <tr key={key}>
            <td>{label}</td>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RulePreviewProps {
  schema: ValueSchema
  body: RuleBody
  trial: RuleTrial
  isBusy: boolean
  onSave: () => void
}

/** What a new version would change, and the button that saves it. */
export function RulePreview({ schema, body, trial, isBusy, onSave }: RulePreviewProps) {
  const t = useTexts(rulesTexts)
  const say = useValueText()
  const changes = changesBetween(schema, trial.before, body).map<Row>(({ path, label, schema: leaf }) => ({
    key: path.join('.'),
    label,
    before: say(leaf, valueAt(trial.before, path)),
    after: say(leaf, valueAt(body, path)),
  }))
  const effects = trial.effects.map<Row>(({ label, unit, before, after }) => ({
    key: label,
    label,
    before: t('valueWithUnit', { value: before, unit }),
    after: t('valueWithUnit', { value: after, unit }),
  }))
  return (
    <section className="console-panel rule-preview" aria-labelledby="rule-preview-title" aria-live="polite">
      <h2 id="rule-preview-title" className="console-section-title">
        {t('previewTitle')}
      </h2>
      {trial.isStandard ? <p className="hint">{t('previewStandard')}</p> : null}
      {changes.length > 0 ? <Comparison rows={changes} caption={t('values')} /> : <p>{t('noChange')}</p>}
      <h3>{t('effects')}</h3>
      {effects.length > 0 ? (
        <>
          <p className="hint">{t('effectsHint')}</p>
          <Comparison rows={effects} caption={t('effects')} />
        </>
      ) : (
        <p className="hint">{t('noEffects')}</p>
      )}
      <div className="table-group rule-buttons">
        <Button type="primary" loading={isBusy} onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
