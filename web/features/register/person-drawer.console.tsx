import { Button, Form, Select } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { grantRole, revokeRole, usePerson, type NewGrant, type Person } from './api.console.ts'
import { CodeName } from './codes.console.tsx'
import { MembershipList, PartyDrawer, PartyFacts } from './party-drawer.console.tsx'
import { PersonConsents } from './person-consents.console.tsx'
import { MaskedPhone, useConfirm } from './party-parts.console.tsx'
import { usePlaceOptions } from './places.console.ts'
import { registerTexts } from './texts.console.ts'

const roles = ['broker', 'officer', 'auditor', 'administrator'] as const

function PersonFacts({ person }: { person: Person }) {
  const t = useTexts(registerTexts)
  const { id, phone, email, idNumber, place, employer, title, subjectCode, isWorker, abilities } = person
  return (
    <PartyFacts
      kind="person"
      party={person}
      own={[
        {
          label: t('phone'),
          value: phone && (
            <MaskedPhone id={id} phone={phone} mayReveal={abilities.includes('reveal_phone')} />
          ),
        },
        { label: t('email'), value: email },
        { label: t('idNumber'), value: idNumber },
        { label: t('place'), value: place },
        { label: t('employer'), value: employer },
        { label: t('title'), value: title },
        { label: t('subject'), value: subjectCode && <CodeName scheme="subject" code={subjectCode} /> },
        { label: t('isWorker'), value: t(isWorker ? 'yes' : 'no') },
      ]}
    />
  )
}

function Memberships({ person }: { person: Person }) {
  const t = useTexts(registerTexts)
  const items = person.memberships.map(({ id, organisationId, organisation, role, validFrom }) => {
    return { id, otherId: organisationId, name: organisation, role, since: validFrom }
  })
  return <MembershipList kind="organisation" items={items} empty={t('membershipsEmpty')} />
}

type GrantValues = Omit<NewGrant, 'personId'>

function GrantForm({ personId }: { personId: string }) {
  const t = useTexts(registerTexts)
  const places = usePlaceOptions()
  const [form] = Form.useForm<GrantValues>()
  const grant = useAct(grantRole, {
    done: t('grantDone'),
    showsProblem: true,
    onDone: () => form.resetFields(),
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ role: 'broker', placeCode: places[0]?.value }}
      onFinish={(values) => grant.mutate({ personId, ...values })}
    >
      <Form.Item name="role" label={t('role')}>
        <Select options={roles.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="placeCode" label={t('place')} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
      </Form.Item>
      <FormProblem error={grant.error} />
      <Button htmlType="submit" loading={grant.isPending}>
        {t('grant')}
      </Button>
    </Form>
  )
}

function Grants({ person }: { person: Person }) {
  const t = useTexts(registerTexts)
  const confirm = useConfirm()
  const revoke = useAct(revokeRole, { done: t('revokeDone') })
  const mayGrant = person.abilities.includes('grant_role')
  const roleName = (role: string) => t(roles.find((one) => one === role) ?? 'role')
  const ask = (id: string) =>
    confirm({
      title: t('revokeTitle'),
      text: t('revokeText'),
      okText: t('revoke'),
      onOk: () => revoke.mutateAsync(id),
    })
  return (
    <div className="drawer-stack">
      {person.grants.length === 0 ? <p className="hint">{t('grantsEmpty')}</p> : null}
      <ul className="line-list">
        {person.grants.map(({ id, role, place }) => (
          <li key={id}>
            <span>
              {roleName(role)} · {place}
            </span>
            {mayGrant ? (
              <Button
                size="small"
                aria-label={t('revokeOf', { role: roleName(role) })}
                onClick={() => ask(id)}
              >
                {t('revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayGrant ? <GrantForm personId={person.id} /> : null}
    </div>
  )
}

/** One person beside the list: facts, memberships, roles, evidence and history. */
export function PersonDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTexts(registerTexts)
  const query = usePerson(id)
  return (
    <PartyDrawer
      kind="person"
      id={id}
      query={query}
      facts={(person) => <PersonFacts key={person.id} person={person} />}
      tabs={[
        {
          key: 'memberships',
          label: t('memberships'),
          content: (person) => <Memberships person={person} />,
        },
        ...(query.data?.abilities.includes('view_consents')
          ? [
              {
                key: 'consents',
                label: t('consents'),
                content: (person: Person) => <PersonConsents key={person.id} id={person.id} />,
              },
            ]
          : []),
        { key: 'grants', label: t('grants'), content: (person) => <Grants person={person} /> },
      ]}
      onClose={onClose}
    />
  )
}
