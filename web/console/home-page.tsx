import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { Tasks } from '#web/features/exchange/tasks.console.tsx'
import { useSay, useTexts } from '#web/lib/i18n.tsx'
import { useSession, type Session } from '#web/lib/session.tsx'
import { consoleFeatures } from './features.tsx'
import { ConsolePage } from './page.tsx'
import { holdsRole } from './roles.ts'
import { consoleTexts } from './texts.ts'

function Shortcuts({ session }: { session: Session }) {
  const t = useTexts(consoleTexts)
  const say = useSay()
  const entries = consoleFeatures.flatMap((feature) =>
    feature.entries.filter(({ isFor }) => isFor?.(session) ?? true),
  )
  return (
    <nav className="console-panel" aria-label={t('shortcuts')}>
      <ul className="shortcut-list">
        {entries.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{say(label)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The first page of the console: what needs one's hand. */
export function HomePage() {
  const t = useTexts(consoleTexts)
  const { session } = useSession()
  if (!session) return null
  const hasTasks = holdsRole('broker', 'officer')(session)
  return (
    <ConsolePage title={t('home')}>
      {hasTasks ? (
        <Tasks session={session} />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              <p className="console-empty-title">{t('tasksEmpty')}</p>
              <p>{t('tasksEmptyText')}</p>
            </>
          }
        />
      )}
      <Shortcuts session={session} />
    </ConsolePage>
  )
}
