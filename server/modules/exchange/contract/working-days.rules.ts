import { z } from 'zod'
import { defineRuleSet, ruleFields } from '#platform/rules.ts'
import { STATE_HOLIDAYS, STATE_MAKE_UP_DAYS } from './state-holidays.ts'

const days = z.array(z.iso.date()).max(400)

const schema = z.strictObject({
  holidays: days.register(ruleFields, {
    label: { zh: '放假的日子', en: 'Days off' },
    hint: {
      zh: '周一至周五里放假的日子；周末本来就不算工作日，不必列出。',
      en: 'Mondays to Fridays that are off; weekends are no working days anyway.',
    },
  }),
  makeUpDays: days.register(ruleFields, {
    label: { zh: '调休上班的日子', en: 'Weekend days worked' },
    hint: { zh: '周末里要上班的日子。', en: 'Saturdays and Sundays on which people work.' },
  }),
})

export type WorkingDayRules = z.infer<typeof schema>

/** Which days are worked, as the State Council's office sets them each year; a place adds its own days off. */
export const workingDayRules = defineRuleSet<WorkingDayRules>({
  name: 'exchange.working-days',
  title: { zh: '工作日历', en: 'Working days' },
  purpose: {
    zh: '规定哪些日子放假、哪些周末调休上班。按工作日计算的期限都依此推算。',
    en: 'Says which days are off and which weekend days are worked. Every deadline in working days follows it.',
  },
  schema,
  standard: { holidays: STATE_HOLIDAYS, makeUpDays: STATE_MAKE_UP_DAYS },
})
