import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useRenewPosting } from './api-life.portal.ts'
import { ownerTexts } from './texts.portal.ts'

/** One press for another term. */
export function Renew({ id, onRefused }: { id: string; onRefused: (error: Error) => void }) {
  const t = useTexts(ownerTexts)
  const { language } = useLanguage()
  const toast = useToast()
  const renew = useRenewPosting()
  const press = () =>
    renew.mutate(id, {
      onSuccess: ({ expiresOn }) => toast(t('renewed', { date: formatDate(expiresOn, language) })),
      onError: onRefused,
    })
  return (
    <Button busy={renew.isPending} onClick={press}>
      {t('renew')}
    </Button>
  )
}
