import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import type { components } from '#web/lib/api.generated.ts'
import { lifeTexts } from './texts-life.ts'

type Review = components['schemas']['PostingReviews']['items'][number]

export const criteria = ['authenticity', 'completeness', 'advancement', 'readiness'] as const

/** The scores a posting was given, newest first: four criteria, what they came to, and the reviewer's remarks. */
export function ReviewScores({ reviews }: { reviews: readonly Review[] }) {
  const t = useTexts(lifeTexts)
  const { language } = useLanguage()
  if (reviews.length === 0) return <p>{t('reviewsEmpty')}</p>
  return (
    <ul className="plain-list stack">
      {reviews.map((review) => (
        <li key={review.id}>
          <p>
            <strong>
              {t(review.outcome)} · {t('total', { total: review.total })}
            </strong>{' '}
            {t('reviewedOn', { date: formatDate(review.reviewedAt, language) })}
          </p>
          <p>
            {criteria
              .map((criterion) => `${t(criterion)} ${t('scoreOf', { score: review[criterion] })}`)
              .join(language === 'zh' ? '，' : ', ')}
          </p>
          {review.remarks ? (
            <p className="kept-lines">
              {t('remarks')}
              {language === 'zh' ? '：' : ': '}
              {review.remarks}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
