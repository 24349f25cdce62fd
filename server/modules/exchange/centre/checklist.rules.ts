import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, ruleInForce, type RuleEffect, type RuleTrial } from '#platform/rules.ts'
import { placePath, placeWithin } from '#register'

const text = (most: number) => z.string().trim().min(1).max(most)

const item = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,39}$/)
    .register(ruleFields, {
      label: { zh: '代码', en: 'Code' },
      hint: {
        zh: '小写字母、数字和下划线；材料按代码归项，改名不改代码。',
        en: 'Small letters, digits and underscores. Evidence is filed by it: rename an item without changing its code.',
      },
    }),
  zh: text(40).register(ruleFields, { label: { zh: '名称', en: 'Name (Chinese)' } }),
  en: text(60).register(ruleFields, { label: { zh: '英文名称', en: 'Name (English)' } }),
  evidenceZh: text(200).register(ruleFields, { label: { zh: '要求的材料', en: 'Evidence (Chinese)' } }),
  evidenceEn: text(300).register(ruleFields, {
    label: { zh: '要求的材料（英文）', en: 'Evidence (English)' },
  }),
})

const schema = z.strictObject({
  items: z
    .array(item)
    .min(1)
    .max(20)
    .refine((items) => new Set(items.map(({ code }) => code)).size === items.length)
    .register(ruleFields, {
      label: { zh: '清单', en: 'Items' },
      hint: {
        zh: '每项都要达标并附材料才能提交验收。各项代码不能相同。',
        en: 'Each must be fulfilled, with evidence, before a centre is submitted. No two have the same code.',
      },
    }),
})

export type ChecklistRules = z.infer<typeof schema>
export type ChecklistItem = ChecklistRules['items'][number]

/**
 * What a service centre must have to be accepted. The wording of the “six haves” (六有) is each association's own: the
 * standard here is what such lists commonly name, and a place writes its own over it.
 */
export const checklistRules = defineRuleSet<ChecklistRules>({
  name: 'exchange.centre-checklist',
  title: { zh: '服务中心“六有”清单', en: 'Checklist of service centres' },
  purpose: {
    zh: '规定服务中心验收要具备哪些条件、各附什么材料。用于生效之后的提交和验收；已通过的验收保留当时的清单。',
    en: 'Says what a service centre must have to be accepted, and on what evidence. Holds for submissions and decisions from then on; what was accepted keeps the list of its day.',
  },
  schema,
  standard: {
    items: [
      {
        code: 'premises',
        zh: '有场所',
        en: 'Premises',
        evidenceZh: '房屋使用证明或租赁合同，门牌和室内照片',
        evidenceEn: 'Proof of use or lease, photographs of the sign and the rooms',
      },
      {
        code: 'staff',
        zh: '有人员',
        en: 'Staff',
        evidenceZh: '在岗人员名单和聘用或派驻文件',
        evidenceEn: 'List of those on duty with their contracts or secondments',
      },
      {
        code: 'equipment',
        zh: '有设备',
        en: 'Equipment',
        evidenceZh: '办公和展示设备清单',
        evidenceEn: 'Inventory of office and display equipment',
      },
      {
        code: 'regulations',
        zh: '有制度',
        en: 'Regulations',
        evidenceZh: '印发的工作制度和服务流程',
        evidenceEn: 'Working rules and service procedure as issued',
      },
      {
        code: 'funding',
        zh: '有经费',
        en: 'Funding',
        evidenceZh: '经费下达文件或年度预算批复',
        evidenceEn: 'Grant document or approved budget of the year',
      },
      {
        code: 'service',
        zh: '有服务',
        en: 'Services',
        evidenceZh: '服务台账和至少一次活动的记录',
        evidenceEn: 'Service log and the record of at least one event',
      },
    ],
  },
  effects: async (ctx, trial) => [
    {
      label: { zh: '已验收的中心，按此仍然齐备的', en: 'Accepted centres that would still be complete' },
      unit: { zh: '个', en: 'centres' },
      before: await countComplete(ctx, trial, trial.before),
      after: await countComplete(ctx, trial, trial.after),
    } satisfies RuleEffect,
  ],
})

async function countComplete(
  ctx: Context,
  { placeCode, except }: RuleTrial<ChecklistRules>,
  { items }: ChecklistRules,
): Promise<number> {
  const codes = items.map(({ code }) => code)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from exchange.service_centre centre
    where centre.state = 'accepted'
      and ${placeWithin(sql.ref('centre.place_code'), [placeCode])}
      and not ${placeWithin(sql.ref('centre.place_code'), [...except])}
      and ${codes}::text[] <@ array(
        select item from exchange.centre_item kept where kept.centre_id = centre.id and kept.lapsed_on is null)
  `.execute(ctx.db)
  return rows[0]!.count
}

/** The checklist that holds for a centre's place today. */
export async function checklistOf(ctx: Context, placeCode: string): Promise<readonly ChecklistItem[]> {
  return (await ruleInForce(ctx, checklistRules, await placePath(ctx, placeCode))).items
}
