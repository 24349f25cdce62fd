import { Button } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { answerConsent, useConsents, type ConsentItem } from './api.console.ts'
import { registerTexts } from './texts.console.ts'

/** What a person consents to, and the record of an answer given at the counter. */
export function PersonConsents({ id }: { id: string }) {
  const t = useTexts(registerTexts)
  const { language } = useLanguage()
  const query = useConsents(id)
  const answer = useAct(answerConsent, { done: t('consentDone') })
  const line = (item: ConsentItem, mayAnswer: boolean) => (
    <li key={item.purpose}>
      <span>{item.name}</span>
      <StateTag
        tone={item.isGiven ? 'success' : 'neutral'}
        label={t(item.isGiven ? 'consentGiven' : 'consentNotGiven')}
      />
      <span className="hint">
        {item.answer ? `${formatDate(item.answer.at, language)} ${item.answer.way}` : null}
      </span>
      {mayAnswer ? (
        <Button
          size="small"
          loading={answer.isPending}
          aria-label={t(item.isGiven ? 'consentWithdrawOf' : 'consentGiveOf', { name: item.name })}
          onClick={() => answer.mutate({ id, item })}
        >
          {t(item.isGiven ? 'consentWithdraw' : 'consentGive')}
        </Button>
      ) : null}
    </li>
  )
  return (
    <div className="drawer-stack">
      <Loaded query={query}>
        {({ items, mayAnswer }) => (
          <>
            {mayAnswer ? <p className="hint">{t('consentHint')}</p> : null}
            <ul className="line-list">{items.map((item) => line(item, mayAnswer))}</ul>
          </>
        )}
      </Loaded>
    </div>
  )
}
