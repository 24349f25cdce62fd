import { Link } from '@tanstack/react-router'
import { Button, Form, Select } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { RecordDrawer } from '#web/console/parts/record-drawer.tsx'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { grantRole, revokeRole, usePerson, type NewGrant, type Person } from './api.console.ts'
import { CodeName } from './codes.console.tsx'
import { EvidenceTab, MaskedPhone, PartyActions, useConfirm } from './party-parts.console.tsx'
import { usePlaceOptions } from './places.console.ts'
import { registerTexts } from './texts.console.ts'

const roles = ['broker', 'officer', 'auditor', 'administrator'] as const

function PersonFacts({ person }: { person: Person }) {
  const t = useTexts(registerTexts)
  return (
    <Facts
      items={[
        {
          label: t('phone'),
          value: person.phone && (
            <MaskedPhone
              id={person.id}
              phone={person.phone}
              mayReveal={person.abilities.includes('reveal_phone')}
            />
          ),
        },
        { label: t('email'), value: person.email },
        { label: t('idNumber'), value: person.idNumber },
        { label: t('place'), value: person.place },
        { label: t('employer'), value: person.employer },
        { label: t('title'), value: person.title },
        {
          label: t('subject'),
          value: person.subjectCode && <CodeName scheme="subject" code={person.subjectCode} />,
        },
        { label: t('isWorker'), value: t(person.isWorker ? 'yes' : 'no') },
        { label: t('registeredAt'), value: <Day on={person.registeredAt} /> },
        { label: t('verifiedAt'), value: person.verifiedAt && <Day on={person.verifiedAt} /> },
        { label: t('stateReason'), value: person.stateReason, isLong: true },
        {
          label: t('mergedInto'),
          value: person.mergedInto && (
            <Link to="/people" search={{ open: person.mergedInto }}>
              {t('view')}
            </Link>
          ),
        },
        { label: t('introduction'), value: person.introduction, isLong: true },
      ]}
    />
  )
}

function Memberships({ person }: { person: Person }) {
  const t = useTexts(registerTexts)
  const { language } = useLanguage()
  if (person.memberships.length === 0) return <p className="hint">{t('membershipsEmpty')}</p>
  return (
    <ul className="line-list">
      {person.memberships.map((membership) => (
        <li key={membership.id}>
          <Link to="/organisations" search={{ open: membership.organisationId }}>
            {membership.organisation}
          </Link>
          <span>{t(membership.role)}</span>
          <span className="hint">{t('since', { date: formatDate(membership.validFrom, language) })}</span>
        </li>
      ))}
    </ul>
  )
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
  const audit = useAudit(id)
  const person = query.data
  const whole = (content: (person: Person) => React.ReactNode) => <Loaded query={query}>{content}</Loaded>
  const mayView = person?.abilities.includes('view_evidence')
  return (
    <RecordDrawer
      open={Boolean(id)}
      onClose={onClose}
      title={person?.name ?? t('detail')}
      state={person ? <RecordStateTag state={person.state} /> : null}
      audit={audit}
      tabs={[
        {
          key: 'detail',
          label: t('detail'),
          content: whole((loaded) => (
            <div className="drawer-stack">
              <PartyActions kind="person" id={loaded.id} abilities={loaded.abilities} />
              <PersonFacts key={loaded.id} person={loaded} />
            </div>
          )),
        },
        {
          key: 'memberships',
          label: t('memberships'),
          content: whole((loaded) => <Memberships person={loaded} />),
        },
        { key: 'grants', label: t('grants'), content: whole((loaded) => <Grants person={loaded} />) },
        ...(mayView
          ? [
              {
                key: 'evidence',
                label: t('evidence'),
                content: whole((loaded) => (
                  <EvidenceTab kind="person" id={loaded.id} abilities={loaded.abilities} />
                )),
              },
            ]
          : []),
      ]}
    />
  )
}
