import { importPostings, reviewPostings, suspendPosting, updatePosting, type NewPosting } from '#exchange'
import { addDays, dayOf } from '#platform/clock.ts'
import { at } from './days.ts'
import { draftNeeds } from './postings.ts'
import type { Random } from './random.ts'
import { onDay, type World } from './world.ts'

/** What reviewers wrote where they did not publish, by what they were asked to decide. */
const HELD = [
  '指标只写了“提高性能”，请补充要达到的数值和现在的水平。',
  '请写明现在怎么做、每年花费多少，便于供给方比较。',
  '预算和完成时间都没有填写，请补充后再提交。',
]
const REJECTED = '内容是产品推销，不是科技需求。如有技术难题，请另发一条。'

/** Lowest and highest score of each criterion: two rejected, five held, nine published. */
const VERDICTS: readonly (readonly [count: number, low: number, high: number])[] = [
  [2, 0, 1],
  [5, 1, 2],
  [9, 3, 5],
]

/**
 * Needs that went through review in the last weeks: some published, some held or rejected with remarks, two mended by
 * staff before their review, two suspended since.
 */
export async function makeReviews(world: World): Promise<void> {
  const random = world.random.split('reviews')
  const today = dayOf(world.product.source.clock())
  const count = VERDICTS.reduce((sum, [verdicts]) => sum + verdicts, 0)
  const submitted = at(addDays(today, -21))
  const drafts = draftNeeds(world, random, { count, at: submitted })
  const ids = await onDay(world, { at: submitted }, (ctx) =>
    importPostings(ctx, drafts, { state: 'submitted' }),
  )
  for (const index of [3, 8])
    await mend(world, { id: ids[index]!, draft: drafts[index]!, day: addDays(today, -19) })
  let next = 0
  for (const [verdicts, low, high] of VERDICTS) {
    for (const id of ids.slice(next, next + verdicts))
      await score(world, random, { id, low, high, day: addDays(today, -18 + random.int(8)) })
    next += verdicts
  }
  for (const id of ids.slice(-2))
    await onDay(world, { at: at(addDays(today, -5)), actor: officer(world) }, (ctx) =>
      suspendPosting(ctx, id, '企业反映数据有变化，请核对后联系工作人员恢复。'),
    )
}

const officer = (world: World) => world.officers.get('510900')!

async function score(
  world: World,
  random: Random,
  input: { id: string; low: number; high: number; day: string },
): Promise<void> {
  const { id, low, high, day } = input
  const one = () => random.between(low, high)
  const remarks = high < 2 ? REJECTED : high < 3 ? random.pick(HELD) : ''
  const scores = { authenticity: one(), completeness: one(), advancement: one(), readiness: one() }
  await onDay(world, { at: at(day, 10), actor: officer(world) }, (ctx) =>
    reviewPostings(ctx, { ids: [id], ...scores, remarks }),
  )
}

/** A broker's finish before the review; the text as it was handed in is kept. */
async function mend(world: World, input: { id: string; draft: NewPosting; day: string }): Promise<void> {
  const { id, draft, day } = input
  const body = `${draft.body}\n现场了解：设备已稳定运行，现有做法的成本和次品率由车间每月统计。`
  await onDay(world, { at: at(day, 15), actor: officer(world) }, (ctx) =>
    updatePosting(ctx, id, { ...draft, body, visibility: 'public', conflicts: [] }),
  )
}
