import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import type { Organisation } from './api.portal.ts'
import { useHandOverStudio } from './api-studio.portal.ts'
import { studioTexts } from './texts-consents.portal.ts'
import { profileTexts } from './texts.portal.ts'

/** Who belongs to an organisation; in a studio its leader may hand the lead over. */
export function OrganisationMembers({ organisation }: { organisation: Organisation }) {
  const t = useTexts(profileTexts)
  const studio = useTexts(studioTexts)
  const toast = useToast()
  const { id, kind, members, abilities, state } = organisation
  const handOver = useHandOverStudio(id)
  const isStudio = kind === 'studio'
  const roleOf = (role: 'member' | 'representative') =>
    isStudio && role === 'representative' ? studio('leader') : t(role)
  return (
    <div className="stack">
      {handOver.error ? <ProblemNotice error={handOver.error} /> : null}
      {isStudio && members.length < 2 && state.code === 'registered' ? <p>{studio('teamNeeded')}</p> : null}
      <ul className="plain-list stack">
        {members.map((member) => (
          <li key={member.id} className="row">
            {member.name}
            <span className="quiet"> {roleOf(member.role)}</span>
            {abilities.includes('hand_over') && member.role === 'member' ? (
              <Button
                busy={handOver.isPending}
                aria-label={studio('handOverTo', { name: member.name })}
                onClick={() => handOver.mutate(member.id, { onSuccess: () => toast(studio('handedOver')) })}
              >
                {studio('handOver')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
