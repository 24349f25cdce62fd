import { z } from 'zod'
import { defineRuleSet } from '#platform/rules.ts'

/** How brokers of a place work; counties set their own pace. */
export const orderRules = defineRuleSet({
  name: 'exchange.service-orders',
  title: { zh: '保姆单办理规则', en: 'Service orders' },
  schema: z.strictObject({
    /** Days from opening within which the plan is issued: an order is due then until its plan says otherwise. */
    planWithinDays: z.int().min(1).max(90),
  }),
  standard: { planWithinDays: 5 },
})
