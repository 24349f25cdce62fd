import { Button, Form, Input, Select, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem, showProblem } from '#web/console/parts/form.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import {
  tryRules,
  useFreshRuleSets,
  useRuleInForce,
  writeRules,
  type NewRuleVersion,
  type RuleBody,
  type RuleSet,
  type RuleTrial,
  type RuleVersion,
} from './api.console.ts'
import { RuleFields } from './rule-fields.console.tsx'
import { RulePreview } from './rule-preview.console.tsx'
import type { ValueSchema } from './rule-schema.console.ts'
import { RuleValues } from './rule-values.console.tsx'
import { rulesTexts } from './texts.console.ts'

type Values = Omit<NewRuleVersion, 'latest'>

interface Preview {
  readonly values: Values
  readonly trial: RuleTrial
  /** Made with the preview: what is saved twice by a repeated request is what was shown once. */
  readonly key: string
}

const newestOf = (ruleSet: RuleSet, place: string): RuleVersion | undefined =>
  ruleSet.versions.find(({ placeCode }) => placeCode === place)

/** Fills in what the place has now, unless values have been typed already. */
function useStartValues(form: FormInstance<Values>, ruleSet: RuleSet, place: string | undefined) {
  const newest = place === undefined ? undefined : newestOf(ruleSet, place)
  const inForce = useRuleInForce(ruleSet.name, newest ? undefined : place)
  const start: RuleBody | undefined = newest?.body ?? inForce.data?.body
  const isKnown = start !== undefined
  useEffect(() => {
    if (start && !form.isFieldsTouched(['body'])) form.setFieldValue('body', start)
    // Only a place's own arrival fills in; a list read again in between must not.
  }, [form, place, isKnown]) // eslint-disable-line react-hooks/exhaustive-deps
  return { isKnown, error: inForce.error }
}

function Conflict({
  schema,
  version,
  onGoOn,
}: {
  schema: ValueSchema
  version: RuleVersion
  onGoOn: () => void
}) {
  const t = useTexts(rulesTexts)
  return (
    <section className="console-panel" aria-labelledby="rule-conflict-title">
      <h2 id="rule-conflict-title" className="console-section-title">
        {t('conflictNow')}
      </h2>
      <p className="hint">
        {t('versionNumber', { version: version.version })} {version.author} {version.reason}
      </p>
      <RuleValues schema={schema} body={version.body} />
      <div className="rule-buttons">
        <Button onClick={onGoOn}>{t('goOn')}</Button>
      </div>
    </section>
  )
}

/** The way of a new version: preview, save, and what to do when somebody else saved in between. */
function useWriting(ruleSet: RuleSet, form: FormInstance<Values>, onClose: () => void) {
  const t = useTexts(rulesTexts)
  const { name } = ruleSet
  const refresh = useFreshRuleSets()
  /** The newest version the author has seen, by place; never moved by a list that is read again. */
  const [seen, setSeen] = useState<Readonly<Record<string, number>>>({})
  const [preview, setPreview] = useState<Preview | null>(null)
  const [conflict, setConflict] = useState<RuleVersion | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [isTrying, setTrying] = useState(false)
  const save = useAct(writeRules, { done: t('saved'), showsProblem: true, onDone: onClose })
  const see = (place: string, version = newestOf(ruleSet, place)?.version ?? 0) =>
    setSeen((before) => ({ ...before, [place]: version }))
  const attempt = async (values: Values) => {
    setProblem(null)
    setTrying(true)
    try {
      setPreview({ values, trial: await tryRules({ name, ...values }), key: idempotencyKey() })
    } catch (error) {
      setProblem(showProblem(form, error))
    } finally {
      setTrying(false)
    }
  }
  const write = async ({ values, key }: Preview) => {
    setProblem(null)
    try {
      await save.mutateAsync({ name, key, body: { ...values, latest: seen[values.placeCode] ?? 0 } })
    } catch (error) {
      setProblem(showProblem(form, error))
      if (!(error instanceof ApiProblem) || error.code !== 'rules.changed_meanwhile') return
      const fresh = (await refresh()).items.find((one) => one.name === name)
      setConflict((fresh && newestOf(fresh, values.placeCode)) ?? null)
    }
  }
  const goOn = () => {
    if (conflict) see(conflict.placeCode, conflict.version)
    setConflict(null)
    setProblem(null)
    setPreview(null)
  }
  const change = () => {
    setPreview(null)
    setProblem(null)
  }
  return { preview, conflict, problem, isTrying, isSaving: save.isPending, see, attempt, write, goOn, change }
}

function VersionFields({
  schema,
  place,
  isKnown,
}: {
  schema: ValueSchema
  place: string | undefined
  isKnown: boolean
}) {
  const t = useTexts(rulesTexts)
  const options = usePlaceOptions()
  const required = (what: string) => ({ required: true, message: t('required', { what }) })
  return (
    <>
      <p className="hint">{t('writeHint')}</p>
      <Form.Item name="placeCode" label={t('place')} rules={[required(t('place'))]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} style={{ maxWidth: 320 }} />
      </Form.Item>
      {place === undefined ? <p className="hint">{t('chooseFirst')}</p> : null}
      {place !== undefined && isKnown ? (
        <>
          <p className="hint">{t('startsFrom')}</p>
          <RuleFields schema={schema} path={['body']} />
          <Form.Item name="validFrom" label={t('validFrom')} rules={[required(t('validFrom'))]}>
            <Input type="date" style={{ maxWidth: 200 }} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('reason')}
            extra={t('reasonHint')}
            rules={[
              required(t('reason')),
              { min: 2, transform: (text?: string) => text?.trim() ?? '', message: t('shortReason') },
            ]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </>
      ) : null}
    </>
  )
}

/** Writes a new version of a rule set for a place: values, preview, save. What was typed stays until it is saved. */
export function RuleEditor({ ruleSet, onClose }: { ruleSet: RuleSet; onClose: () => void }) {
  const t = useTexts(rulesTexts)
  const [form] = Form.useForm<Values>()
  const place = Form.useWatch<string | undefined>('placeCode', form)
  const schema = ruleSet.schema as ValueSchema
  const writing = useWriting(ruleSet, form, onClose)
  const { isKnown, error } = useStartValues(form, ruleSet, place)
  const { preview, conflict } = writing
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        className="console-panel rule-editor"
        aria-label={t('write')}
        initialValues={{ validFrom: todayInShanghai() }}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(changed: Partial<Values>) => {
          writing.change()
          if (changed.placeCode !== undefined) writing.see(changed.placeCode)
        }}
        onFinish={(values) => void writing.attempt(values)}
      >
        <h2 className="console-section-title">{t('write')}</h2>
        <VersionFields schema={schema} place={place} isKnown={isKnown} />
        <FormProblem error={error} />
        <div className="table-group">
          <Button
            type={preview ? 'default' : 'primary'}
            htmlType="submit"
            loading={writing.isTrying}
            disabled={!isKnown}
          >
            {t('preview')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
      {writing.problem ? <FormProblem error={writing.problem} /> : null}
      {conflict ? <Conflict schema={schema} version={conflict} onGoOn={writing.goOn} /> : null}
      {preview && !conflict ? (
        <RulePreview
          schema={schema}
          body={preview.values.body}
          trial={preview.trial}
          isBusy={writing.isSaving}
          onSave={() => void writing.write(preview)}
        />
      ) : null}
    </>
  )
}
