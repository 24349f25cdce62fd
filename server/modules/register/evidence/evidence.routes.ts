import { z } from 'zod'
import { idParams, instantText } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { attachEvidence } from './attach-evidence.ts'
import { listEvidence } from './list-evidence.ts'

const kind = z.enum(['certificate', 'identity', 'employment', 'other'])

const evidenceSchema = z
  .object({
    id: z.uuid(),
    fileId: z.uuid(),
    name: z.string(),
    mediaType: z.string(),
    kind: z.string(),
    note: z.string(),
    createdAt: instantText,
  })
  .meta({ id: 'Evidence' })

const body = z.object({ fileId: z.uuid(), kind, note: z.string().trim().max(200).optional() })

export const evidenceRoutes: readonly Route[] = (['person', 'organisation'] as const).flatMap((subject) => {
  const path = `/register/${subject === 'person' ? 'people' : 'organisations'}/:id/evidence`
  const noun = subject === 'person' ? 'Person' : 'Organisation'
  return [
    defineRoute({
      method: 'GET',
      path,
      operationId: `list${noun}Evidence`,
      summary: 'What is attached as proof, oldest first',
      access: 'signed_in',
      params: idParams,
      response: z.object({ items: z.array(evidenceSchema) }),
      handle: async (ctx, { params }) => ({
        items: await listEvidence(ctx, { subject, subjectId: params.id }),
      }),
    }),
    defineRoute({
      method: 'POST',
      path,
      operationId: `attach${noun}Evidence`,
      summary: 'Attaches a file one has uploaded as proof',
      access: 'signed_in',
      params: idParams,
      body,
      response: z.object({ id: z.uuid() }),
      status: 201,
      handle: (ctx, input) => attachEvidence(ctx, { subject, subjectId: input.params.id, ...input.body }),
    }),
  ]
})
