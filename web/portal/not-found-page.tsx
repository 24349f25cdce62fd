import { useTexts } from '#web/lib/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { portalPaths } from './paths.ts'
import { layoutTexts, pageTexts } from './texts.ts'

/** The page for an address that leads nowhere: says so, and where to go on. */
export function NotFoundPage() {
  const t = useTexts(pageTexts)
  const layout = useTexts(layoutTexts)
  return (
    <div className="column page">
      <PageHeader title={t('notFoundTitle')} lead={t('notFoundLead')} />
      <div className="row">
        <LinkButton to={portalPaths.home} look="primary">
          {t('toHome')}
        </LinkButton>
        <LinkButton to={portalPaths.search} search={{ side: 'offer' }}>
          {layout('offers')}
        </LinkButton>
        <LinkButton to={portalPaths.search} search={{ side: 'need' }}>
          {layout('needs')}
        </LinkButton>
      </div>
    </div>
  )
}
