import { Button, Form, Input, Select } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { inviteMember, useOrganisation, type NewInvitation, type Organisation } from './api.console.ts'
import { CodeName } from './codes.console.tsx'
import { MembershipList, PartyDrawer, PartyFacts } from './party-drawer.console.tsx'
import { registerTexts } from './texts.console.ts'

function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useTexts(registerTexts)
  const { creditCode, kind, place, industryCode, address } = organisation
  return (
    <PartyFacts
      kind="organisation"
      party={organisation}
      own={[
        { label: t('creditCode'), value: creditCode },
        { label: t('kind'), value: t(kind) },
        { label: t('place'), value: place },
        {
          label: t('industry'),
          value: industryCode && <CodeName scheme="industry" code={industryCode} />,
        },
        { label: t('directions'), value: organisation.directions.join('、') },
        { label: t('address'), value: address, isLong: true },
      ]}
    />
  )
}

type InvitationValues = Omit<NewInvitation, 'organisationId'>

/** Asks somebody to join; whether the number is known, the answer does not say. */
function InviteForm({ organisationId }: { organisationId: string }) {
  const t = useTexts(registerTexts)
  const [form] = Form.useForm<InvitationValues>()
  const invite = useAct(inviteMember, {
    done: t('inviteDone'),
    showsProblem: true,
    onDone: () => form.resetFields(),
  })
  const roles = (['member', 'representative'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ role: 'member' }}
      onFinish={(values) => invite.mutate({ organisationId, ...values })}
    >
      <Form.Item
        name="phone"
        label={t('invitePhone')}
        extra={t('inviteHint')}
        rules={[{ required: true, whitespace: true, message: t('invitePhoneMissing') }]}
      >
        <Input type="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t('inviteRole')}>
        <Select options={roles} />
      </Form.Item>
      <FormProblem error={invite.error} />
      <Button htmlType="submit" loading={invite.isPending}>
        {t('invite')}
      </Button>
    </Form>
  )
}

function Members({ organisation }: { organisation: Organisation }) {
  const t = useTexts(registerTexts)
  const items = organisation.members.map(({ id, personId, name, role, validFrom }) => {
    return { id, otherId: personId, name, role, since: validFrom }
  })
  return (
    <div className="drawer-stack">
      <MembershipList kind="person" items={items} empty={t('membersEmpty')} />
      {organisation.abilities.includes('add_member') ? <InviteForm organisationId={organisation.id} /> : null}
    </div>
  )
}

/** One organisation beside the list: facts, members, evidence and history. */
export function OrganisationDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTexts(registerTexts)
  const query = useOrganisation(id)
  return (
    <PartyDrawer
      kind="organisation"
      id={id}
      query={query}
      facts={(organisation) => <OrganisationFacts organisation={organisation} />}
      tabs={[
        {
          key: 'members',
          label: t('members'),
          content: (organisation) => <Members key={organisation.id} organisation={organisation} />,
        },
      ]}
      onClose={onClose}
    />
  )
}
