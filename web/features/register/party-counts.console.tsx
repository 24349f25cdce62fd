import { useTexts } from '#web/lib/i18n.tsx'
import { usePartyCounts, type PartyKind } from './api.console.ts'
import { registerTexts } from './texts.console.ts'

/** How many registered and how many take part, each said for itself. */
export function PartyCounts({ kind, place }: { kind: PartyKind; place: string | undefined }) {
  const t = useTexts(registerTexts)
  const { data } = usePartyCounts(place)
  if (!data) return null
  const lines =
    kind === 'person'
      ? [
          { name: t('people'), counts: data.people },
          { name: t('workers'), counts: data.workers },
        ]
      : [
          { name: t('organisations'), counts: data.organisations },
          { name: t('studios'), counts: data.studios },
        ]
  return (
    <ul className="line-list numeric">
      {lines.map(({ name, counts }) => (
        <li key={name}>
          {t('counted', {
            name,
            registered: String(counts.registered),
            verified: String(counts.verified),
            active: String(counts.active),
            dormant: String(counts.dormant),
          })}
        </li>
      ))}
    </ul>
  )
}
