import { z } from 'zod'
import { abilitiesSchema, instantText, pageOf, pageQuery } from '../http/contracts.ts'

/** Any length up to 200 goes in; the rules of `passwords.ts` decide. */
export const passwordText = z.string().min(1).max(200)
/** Six digits, or a recovery code with whatever blanks it was typed with. */
export const codeText = z.string().trim().min(1).max(20)
export const tokenText = z.string().min(1).max(100)

export const ownAccountSchema = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    /** The confirmed mail address, where reset links go. */
    email: z.string().nullable(),
    /** An address that waits for its link to be opened. */
    emailOffered: z.string().nullable(),
    language: z.enum(['zh', 'en']).nullable(),
    hasTotp: z.boolean(),
    recoveryCodesLeft: z.int(),
    createdAt: instantText,
  })
  .meta({ id: 'OwnAccount' })

export const ownSessionList = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        /** Browser and system, such as `Chrome · Windows`; empty when unknown. */
        device: z.string(),
        createdAt: instantText,
        /** To the minute. */
        seenAt: instantText,
        isThis: z.boolean(),
      })
      .meta({ id: 'OwnSession' }),
  ),
})

export const totpBegunSchema = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpBegun' })

export const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' })

export const accountsQuery = z.object({
  ...pageQuery,
  q: z.string().trim().max(50).optional(),
  state: z.enum(['active', 'disabled']).optional(),
})

const accountSummary = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    state: z.enum(['active', 'disabled']),
    hasTotp: z.boolean(),
    /** Whether reset links can be mailed. */
    hasEmail: z.boolean(),
    createdAt: instantText,
    abilities: abilitiesSchema,
  })
  .meta({ id: 'AccountSummary' })

export type AccountSummary = z.infer<typeof accountSummary>
export const accountsPage = pageOf(accountSummary)

export const resetLinkSchema = z
  .object({
    /** Whole where the public address is configured; else a path of the address one is using. */
    link: z.string(),
    expiresAt: instantText,
  })
  .meta({ id: 'ResetLink' })
