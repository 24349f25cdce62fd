import { Select } from 'antd'
import { useId, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ExportButton, ImportExport } from '#web/console/parts/import-export.tsx'
import { useRegion } from '#web/console/region.tsx'
import { fileHref } from '#web/features/platform/api.console.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { importPromotions, type PromotionQuery } from './api.console.ts'
import { eventTexts, promotionTexts } from './texts.console.ts'

/** 导入 and 导出 of posts and videos, for the conditions on the screen. */
export function PromotionImport({
  conditions,
  mayImport,
}: {
  conditions: PromotionQuery
  mayImport: boolean
}) {
  const t = useTexts(promotionTexts)
  const events = useTexts(eventTexts)
  const id = useId()
  const cache = useQueryClient()
  const { placeCode } = useRegion()
  const places = usePlaceOptions()
  const [chosen, setChosen] = useState<string>()
  const place = chosen ?? placeCode ?? places[0]?.value
  const hrefFor = (format: string) =>
    `/api/v1/events/promotions/export${stringifySearch({ ...conditions, format })}`
  if (!mayImport) return <ExportButton hrefFor={hrefFor} />
  const run = async (file: File) => {
    if (!place) throw new Error(t('required', { what: t('place') }))
    const result = await importPromotions({ file, place })
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
      what={events('promotions')}
      templateHref="/api/v1/events/promotion-imports/template"
      hrefFor={hrefFor}
      onImport={run}
    >
      <div className="query-field">
        <label htmlFor={id}>{t('importPlace')}</label>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={place}
          options={places}
          onChange={(code: string) => setChosen(code)}
        />
      </div>
    </ImportExport>
  )
}
