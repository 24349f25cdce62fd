import { z } from 'zod'
import { instantText } from '../http/contracts.ts'
import { passwordText } from './account.contract.ts'

/** A part of the interface and what may be done there, such as `exchange:read`. */
const scopeText = z.string().regex(/^[a-z]+:(read|write)$/)

export const accessTokenList = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        name: z.string(),
        scopes: z.array(scopeText),
        createdAt: instantText,
        expiresAt: instantText,
        isExpired: z.boolean(),
        /** To the minute; null until its first use. */
        usedAt: instantText.nullable(),
      })
      .meta({ id: 'AccessToken' }),
  ),
  /** Every scope there is. */
  scopes: z.array(scopeText),
})

export const newAccessTokenSchema = (scopes: readonly [string, ...string[]]) =>
  z.object({
    name: z.string().trim().min(1).max(60),
    scopes: z.array(z.enum(scopes)).min(1),
    /** How long it can be used. */
    days: z.int().min(1).max(365),
    current: passwordText,
  })

export const madeAccessTokenSchema = z
  .object({
    id: z.uuid(),
    /** Shown this once. */
    token: z.string(),
    expiresAt: instantText,
  })
  .meta({ id: 'MadeAccessToken' })
