import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, ruleInForce } from '#platform/rules.ts'
import { placePath } from '#register'
import { addWorkingDays } from './working-days.ts'
import { workingDayRules } from './working-days.rules.ts'

const workingDays = z.int().min(1).max(120)
const unit = { zh: '个工作日', en: 'working days' }

const schema = z.strictObject({
  reviewDays: workingDays.register(ruleFields, {
    label: { zh: '认定登记的期限', en: 'Time for the decision' },
    unit,
    hint: {
      zh: '从提交的次日起算；补正后重新提交的，重新起算。',
      en: 'From the day after the filing; a corrected filing starts it anew.',
    },
  }),
  expertReviewDays: workingDays.register(ruleFields, {
    label: { zh: '需要专家评审的期限', en: 'Time with an expert review' },
    unit,
  }),
  expertReviewFromWan: z
    .int()
    .min(1)
    .max(1_000_000)
    .register(ruleFields, {
      label: { zh: '需要专家评审的技术交易额', en: 'Technical amount that needs experts' },
      unit: { zh: '万元起', en: '×10,000 CNY and above' },
    }),
})

/** How the registry of technical contracts works, by place and year. */
export const contractRegistrationRules = defineRuleSet<z.infer<typeof schema>>({
  name: 'exchange.contract-registration',
  title: { zh: '技术合同认定登记规则', en: 'Registration of technical contracts' },
  purpose: {
    zh: '规定登记机构在多少个工作日内办结，以及多大的技术交易额要经专家评审。只用于生效之后提交的申请。',
    en: 'Says within how many working days the registry decides, and from which technical amount experts review. Holds for filings from then on.',
  },
  schema,
  standard: { reviewDays: 15, expertReviewDays: 30, expertReviewFromWan: 500 },
})

const WAN_IN_FEN = 1_000_000n

/** When a filing is to be decided, and whether experts review it. */
export interface RegistryClock {
  readonly dueOn: string
  readonly workingDays: number
  readonly needsExperts: boolean
}

/**
 * The registry's clock for a filing, by the rules of its place and day.
 *
 * @param filing `needsExperts` sets the longer time whatever the amount, as for disputed contracts
 */
export async function registryClock(
  ctx: Context,
  filing: { placeCode: string; filedOn: string; technicalFen: bigint; needsExperts?: boolean },
): Promise<RegistryClock> {
  const { placeCode, filedOn, technicalFen } = filing
  const within = await placePath(ctx, placeCode)
  const rules = await ruleInForce(ctx, contractRegistrationRules, within, filedOn)
  const calendar = await ruleInForce(ctx, workingDayRules, within, filedOn)
  const needsExperts =
    (filing.needsExperts ?? false) || technicalFen >= BigInt(rules.expertReviewFromWan) * WAN_IN_FEN
  const workingDays = needsExperts ? rules.expertReviewDays : rules.reviewDays
  return { dueOn: addWorkingDays(filedOn, workingDays, calendar), workingDays, needsExperts }
}
