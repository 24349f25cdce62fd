import { useTexts } from '#web/lib/i18n.tsx'
import { Icon } from './icon.tsx'
import { uiTexts } from './texts.ts'

interface StepsProps {
  steps: readonly string[]
  /** Index of the step under way; the length of `steps` when all are done. */
  current: number
}

/** Where a matter stands among its steps. */
export function Steps({ steps, current }: StepsProps) {
  const t = useTexts(uiTexts)
  const look = (index: number) =>
    index < current ? 'step step-done' : index === current ? 'step step-current' : 'step'
  return (
    <ol className="steps" aria-label={t('progress')}>
      {steps.map((label, index) => (
        <li key={label} className={look(index)} aria-current={index === current ? 'step' : undefined}>
          <span className="step-number" aria-hidden="true">
            {index < current ? <Icon name="check" size={16} /> : index + 1}
          </span>
          {label}
          {index < current ? <span className="visually-hidden">{t('stepDone')}</span> : null}
          {index === current ? <span className="visually-hidden">{t('stepCurrent')}</span> : null}
        </li>
      ))}
    </ol>
  )
}
