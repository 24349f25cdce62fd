import { z } from 'zod'
import { instantText } from '#platform/http/contracts.ts'
import { batchBody } from './posting.contract.ts'

/** 真实性, 完整性, 技术先进性或难度, 可对接性. */
export const CRITERIA = ['authenticity', 'completeness', 'advancement', 'readiness'] as const

const score = z.int().min(0).max(5)

const scores = z.object({
  authenticity: score,
  completeness: score,
  advancement: score,
  readiness: score,
})

export type Scores = z.infer<typeof scores>

/** All four criteria together, 0 to 20. */
export function totalOf(given: Scores): number {
  return CRITERIA.reduce((sum, criterion) => sum + given[criterion], 0)
}

const outcome = z.enum(['publish', 'hold', 'reject'])

/** The same scores for every posting named; each is held or not by the rules of its own place. */
export const reviewBody = batchBody.extend({
  ...scores.shape,
  remarks: z.string().trim().max(500).default(''),
})

export type ReviewInput = z.infer<typeof reviewBody>

export const reviewedSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), outcome })) })
  .meta({ id: 'ReviewedPostings' })

export const reviewListSchema = z
  .object({
    /** The newest first. */
    items: z.array(
      z.object({
        id: z.uuid(),
        ...scores.shape,
        total: z.int(),
        outcome,
        remarks: z.string(),
        reviewedAt: instantText,
      }),
    ),
    /** What a review comes to today in the posting's place. */
    rules: z.object({ publishFrom: z.int(), holdFrom: z.int(), zeroHolds: z.boolean() }),
  })
  .meta({ id: 'PostingReviews' })
