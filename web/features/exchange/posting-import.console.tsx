import { Checkbox, Select } from 'antd'
import { useId, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ImportExport } from '#web/console/parts/import-export.tsx'
import { useRegion } from '#web/console/region.tsx'
import { fileHref } from '#web/features/platform/api.console.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { importPostings, type PostingQuery } from './api.console.ts'
import { exchangeTexts, importTexts } from './texts.console.ts'

interface Choices {
  readonly side: 'need' | 'offer'
  readonly place: string | undefined
  readonly publish: boolean
}

interface ImportChoicesProps {
  value: Choices
  onChange: (value: Choices) => void
}

function ImportChoices({ value, onChange }: ImportChoicesProps) {
  const t = useTexts(importTexts)
  const exchange = useTexts(exchangeTexts)
  const places = usePlaceOptions()
  const id = useId()
  const sides = (['need', 'offer'] as const).map((side) => ({ value: side, label: exchange(side) }))
  return (
    <div className="form-grid">
      <div className="query-field">
        <label htmlFor={`${id}-side`}>{t('side')}</label>
        <Select
          id={`${id}-side`}
          value={value.side}
          options={sides}
          onChange={(side: Choices['side']) => onChange({ ...value, side })}
        />
      </div>
      <div className="query-field">
        <label htmlFor={`${id}-place`}>{t('place')}</label>
        <Select
          id={`${id}-place`}
          showSearch={{ optionFilterProp: 'label' }}
          value={value.place}
          options={places}
          onChange={(place: string) => onChange({ ...value, place })}
        />
      </div>
      <Checkbox
        checked={value.publish}
        onChange={(event) => onChange({ ...value, publish: event.target.checked })}
      >
        {t('publish')}
      </Checkbox>
    </div>
  )
}

/** 导入 and 导出 of postings, for the conditions on the screen. */
export function PostingImport({ conditions }: { conditions: PostingQuery }) {
  const t = useTexts(importTexts)
  const cache = useQueryClient()
  const { placeCode } = useRegion()
  const places = usePlaceOptions()
  const [choices, setChoices] = useState<Choices>({ side: 'need', place: undefined, publish: false })
  const place = choices.place ?? placeCode ?? places[0]?.value
  const run = async (file: File) => {
    if (!place) throw new Error(t('needPlace'))
    const result = await importPostings({ ...choices, file, place })
    await cache.invalidateQueries()
    return {
      accepted: result.imported,
      refused: result.rows - result.imported,
      notes: result.notes,
      problems: result.problems,
      ...(result.errorFileId ? { errorFileHref: fileHref(result.errorFileId) } : {}),
    }
  }
  return (
    <ImportExport
      what={t('what')}
      templateHref="/api/v1/exchange/posting-imports/template"
      hrefFor={(format) => `/api/v1/exchange/postings/export${stringifySearch({ ...conditions, format })}`}
      onImport={run}
    >
      <ImportChoices value={{ ...choices, place }} onChange={setChoices} />
    </ImportExport>
  )
}
