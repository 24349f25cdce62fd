import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { readIndices } from './api.console.ts'
import { typedIndex, type PostingValues } from './posting-values.console.ts'
import { exchangeTexts, formTexts } from './texts.console.ts'
import { limitTexts } from './texts-limits.console.ts'

const FIGURE = /^-?\d+(\.\d+)?$/
const PATH = ['details', 'indices']

function useOperators() {
  const t = useTexts(limitTexts)
  return [
    { value: '>=', label: '≥' },
    { value: '>', label: '>' },
    { value: '<=', label: '≤' },
    { value: '<', label: '<' },
    { value: '=', label: '=' },
    { value: 'between', label: t('between') },
    { value: 'tolerance', label: t('tolerance') },
  ]
}

/** One figure, or the two ends of a range. */
function Figures({ row }: { row: number }) {
  const say = useTexts(formTexts)
  const t = useTexts(limitTexts)
  const op = Form.useWatch<string | undefined>([...PATH, row, 'op'])
  const isRange = op === 'between'
  const value = isRange ? t('indexLower') : say('indexValue')
  const figure = { required: true, pattern: FIGURE, message: say('required', { what: value }) }
  return (
    <>
      <Form.Item name={[row, 'value']} label={value} rules={[figure]}>
        <Input inputMode="decimal" />
      </Form.Item>
      {isRange ? (
        <Form.Item
          name={[row, 'upper']}
          label={t('indexUpper')}
          dependencies={[[...PATH, row, 'value']]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, upper: string | undefined) =>
                FIGURE.test(upper ?? '') && Number(upper) >= Number(getFieldValue([...PATH, row, 'value']))
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('rangeWrong'))),
            }),
          ]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
      ) : null}
    </>
  )
}

function IndexRow({ row, isNeed, onRemove }: { row: number; isNeed: boolean; onRemove: () => void }) {
  const say = useTexts(formTexts)
  const t = useTexts(limitTexts)
  const operators = useOperators()
  const missing = { required: true, message: say('required', { what: say('indexName') }) }
  return (
    <div className="index-row">
      <Form.Item name={[row, 'name']} label={say('indexName')} rules={[missing]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[row, 'op']} label={say('indexOp')} initialValue=">=">
        <Select options={operators} />
      </Form.Item>
      <Figures row={row} />
      <Form.Item name={[row, 'unit']} label={say('indexUnit')}>
        <Input maxLength={30} />
      </Form.Item>
      {isNeed ? (
        <Form.Item name={[row, 'required']} valuePropName="checked" label=" " colon={false}>
          <Checkbox>{t('indexRequired')}</Checkbox>
        </Form.Item>
      ) : null}
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={say('removeIndex', { row: row + 1 })}
        onClick={onRemove}
      />
    </div>
  )
}

/** Fills rows from a text; what cannot be read is named with its place, and nothing is filled in. */
function PasteBox() {
  const t = useTexts(limitTexts)
  const id = useId()
  const form = Form.useFormInstance<PostingValues>()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const fill = async () => {
    try {
      const { indices } = await readIndices(text)
      const rows = (form.getFieldValue(PATH) as unknown[] | undefined) ?? []
      form.setFieldValue(PATH, [...rows, ...indices.map(typedIndex)])
      setText('')
      setProblem('')
      void message.success(t('indicesRead', { count: indices.length }))
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return (
    <div className="query-field">
      <label htmlFor={id}>{t('pasteIndices')}</label>
      <p className="hint" id={`${id}-hint`}>
        {t('pasteHint')}
      </p>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={4000}
        value={text}
        aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
        status={problem ? 'error' : ''}
        onChange={(event) => setText(event.target.value)}
      />
      {problem ? (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : null}
      <div>
        <Button disabled={!text.trim()} onClick={() => void fill()}>
          {t('readIndices')}
        </Button>
      </div>
    </div>
  )
}

/** The indices of a posting as rows, typed or read out of a text. */
export function IndexFields({ isNeed }: { isNeed: boolean }) {
  const t = useTexts(exchangeTexts)
  const say = useTexts(formTexts)
  return (
    <Form.List name={PATH}>
      {(rows, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{t('indices')}</legend>
          {rows.map(({ key, name }) => (
            <IndexRow key={key} row={name} isNeed={isNeed} onRemove={() => remove(name)} />
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add()}>
            {say('addIndex')}
          </Button>
          <PasteBox />
        </fieldset>
      )}
    </Form.List>
  )
}
