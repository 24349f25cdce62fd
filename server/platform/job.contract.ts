import { z } from 'zod'
import { instantText } from './http/contracts.ts'

/** What administrators tell apart: a job between two tries waits again. */
export const JOB_STATES = ['waiting', 'running', 'failed'] as const

export const jobSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string(),
    state: z.enum(JOB_STATES),
    /** Tries so far. */
    attempts: z.int(),
    createdAt: instantText,
    /** A waiting job is not tried before this. */
    startAfter: instantText,
    endedAt: instantText.nullable(),
    /** Code of the last failure; the log has the rest. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'Job' })

export const jobCounts = z
  .object({ waiting: z.int(), running: z.int(), failed: z.int() })
  .meta({ id: 'JobCounts' })

/** Standing work that takes many jobs, such as embedding every posting. */
export const jobProgress = z
  .object({ name: z.string(), title: z.string(), done: z.int(), total: z.int() })
  .meta({ id: 'JobProgress' })

export const alertSchema = z
  .object({ id: z.uuid(), kind: z.enum(['database']), beganAt: instantText, endedAt: instantText })
  .meta({ id: 'Alert' })
