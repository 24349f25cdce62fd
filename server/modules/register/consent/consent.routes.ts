import { z } from 'zod'
import { idParams, instantText } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { CONSENT_PURPOSES } from './consent-purposes.ts'
import { consentsOf, listConsentTexts } from './consent.queries.ts'
import { giveConsent } from './give-consent.ts'
import { publishConsentText } from './publish-consent-text.ts'
import { withdrawConsent } from './withdraw-consent.ts'

const purpose = z.enum(CONSENT_PURPOSES)

const textSchema = z
  .object({ purpose, name: z.string(), version: z.int(), text: z.string() })
  .meta({ id: 'ConsentText' })

const answerSchema = z
  .object({
    purpose,
    name: z.string(),
    textVersion: z.int(),
    /** The text the answer was given to. */
    text: z.string(),
    decision: z.enum(['given', 'withdrawn']),
    way: z.string(),
    at: instantText,
  })
  .meta({ id: 'ConsentAnswer' })

const consentsSchema = z
  .object({
    items: z.array(
      z.object({
        purpose,
        name: z.string(),
        version: z.int(),
        text: z.string(),
        isGiven: z.boolean(),
        answer: answerSchema.nullable(),
      }),
    ),
    ledger: z.array(answerSchema),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Consents' })

const purposeParams = idParams.extend({ purpose })

export const consentRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/register/consent-texts',
    operationId: 'listConsentTexts',
    summary: 'The texts people are asked to consent to, as in force',
    access: 'public',
    response: z.object({ items: z.array(textSchema) }),
    handle: async (ctx) => ({ items: await listConsentTexts(ctx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/consent-texts',
    operationId: 'publishConsentText',
    summary: 'Puts a new version of a consent text in force',
    access: ['administrator'],
    body: z.object({
      purpose,
      version: z.int().min(1),
      zh: z.string().trim().min(10).max(2_000),
      en: z.string().trim().min(10).max(2_000),
    }),
    response: z.object({ items: z.array(textSchema) }),
    status: 201,
    handle: async (ctx, { body }) => {
      await publishConsentText(ctx, body)
      return { items: await listConsentTexts(ctx) }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/register/people/:id/consents',
    operationId: 'getConsents',
    summary: 'What a person consents to, and every answer they gave',
    access: 'signed_in',
    params: idParams,
    response: consentsSchema,
    handle: (ctx, { params }) => consentsOf(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/consents/:purpose/give',
    operationId: 'giveConsent',
    summary: 'Consents to a purpose, on the version of the text that was shown',
    access: 'signed_in',
    params: purposeParams,
    body: z.object({ textVersion: z.int() }),
    response: consentsSchema,
    handle: async (ctx, { params, body }) => {
      await giveConsent(ctx, { personId: params.id, purpose: params.purpose, ...body })
      return consentsOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/consents/:purpose/withdraw',
    operationId: 'withdrawConsent',
    summary: 'Takes a consent back at once',
    access: 'signed_in',
    params: purposeParams,
    response: consentsSchema,
    handle: async (ctx, { params }) => {
      await withdrawConsent(ctx, { personId: params.id, purpose: params.purpose })
      return consentsOf(ctx, params.id)
    },
  }),
]
