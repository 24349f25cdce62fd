import { useNavigate } from '@tanstack/react-router'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { organisationPath, portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button } from '#web/ui/button.tsx'
import { ErrorSummary, ProblemNotice } from '#web/ui/notice.tsx'
import { Breadcrumb, PageHeader } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useRegisterStudio } from './api-studio.portal.ts'
import { StudioFields, useStudioForm } from './studio-form.portal.tsx'
import { studioTexts } from './texts-consents.portal.ts'
import { profileTexts } from './texts.portal.ts'

function RegisterForm() {
  const t = useTexts(studioTexts)
  const toast = useToast()
  const navigate = useNavigate()
  const register = useRegisterStudio()
  const form = useStudioForm()
  const submit = () => {
    const body = form.read()
    if (!body) return
    const done = ({ id }: { id: string }) => {
      toast(t('registered'))
      void navigate({ to: organisationPath(id), replace: true })
    }
    register.mutate({ key: idempotencyKey(), body }, { onSuccess: done, onError: form.refuse })
  }
  return (
    <form
      className="sign-in-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary problems={form.problems} />
      {form.general ? <ProblemNotice error={form.general} /> : null}
      <StudioFields form={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={register.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}

/** Registers a team of people; whoever registers it leads it. */
export function NewStudioPage() {
  const t = useTexts(studioTexts)
  const profile = useTexts(profileTexts)
  return (
    <SignedIn title={t('newTitle')}>
      {() => (
        <div className="column page">
          <Breadcrumb
            crumbs={[{ label: profile('title'), to: portalPaths.profile }, { label: t('newTitle') }]}
          />
          <PageHeader title={t('newTitle')} lead={t('newLead')} />
          <RegisterForm />
        </div>
      )}
    </SignedIn>
  )
}
