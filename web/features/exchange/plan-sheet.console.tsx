import './plan-sheet.console.css'
import { Day } from '#web/console/parts/values.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Order } from './api.console.ts'
import { orderTexts } from './texts.console.ts'

/** The plan on one A4 page, for the signatures of both; only the printer shows it. */
export function PlanSheet({ order }: { order: Order }) {
  const t = useTexts(orderTexts)
  return (
    <article className="print-sheet">
      <h1>{t('sheetTitle')}</h1>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('number')}</th>
            <td>{order.number}</td>
            <th scope="row">{t('broker')}</th>
            <td>{order.brokerName}</td>
          </tr>
          <tr>
            <th scope="row">{t('owner')}</th>
            <td>{order.ownerName}</td>
            <th scope="row">{t('place')}</th>
            <td>{order.placeName}</td>
          </tr>
          <tr>
            <th scope="row">{t('need')}</th>
            <td colSpan={3}>{order.needTitle}</td>
          </tr>
          <tr>
            <th scope="row">{t('due')}</th>
            <td colSpan={3}>
              <Day on={order.dueOn} />
            </td>
          </tr>
        </tbody>
      </table>
      <h2>{t('diagnosis')}</h2>
      <p>{order.diagnosis}</p>
      <h2>{t('steps')}</h2>
      <table>
        <tbody>
          {order.steps.map(({ text, dueOn, isDone }, index) => (
            <tr key={`${index} ${text}`}>
              <th scope="row">{index + 1}</th>
              <td>{text}</td>
              <td>
                <Day on={dueOn} />
              </td>
              <td>{t(isDone ? 'stepDone' : 'stepOpen')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="print-signatures">
        {[t('signOwner'), t('signBroker')].map((label) => (
          <p key={label}>
            {label}：{'\n\n'}
            {t('date')}：
          </p>
        ))}
      </div>
    </article>
  )
}
