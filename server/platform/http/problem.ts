import { z } from 'zod'
import { defineFaults, type Fault, type FaultKind } from '../errors.ts'
import type { Language } from '../i18n.ts'

/** RFC 9457 problem details; `detail` is in the caller's language and says what to do. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    field: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>

export const STATUS: Readonly<Record<FaultKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
}

const TITLES: Readonly<Record<FaultKind, Record<Language, string>>> = {
  invalid: { zh: '填写有误', en: 'Invalid input' },
  unauthenticated: { zh: '需要登录', en: 'Sign-in needed' },
  forbidden: { zh: '没有权限', en: 'Not permitted' },
  not_found: { zh: '没有找到', en: 'Not found' },
  conflict: { zh: '状态冲突', en: 'Conflict' },
  too_large: { zh: '内容过大', en: 'Too large' },
  unsupported: { zh: '格式不支持', en: 'Unsupported format' },
  unprocessable: { zh: '无法处理', en: 'Cannot be processed' },
  too_many: { zh: '操作过于频繁', en: 'Too many requests' },
  unavailable: { zh: '暂时不可用', en: 'Unavailable' },
}

export const httpFaults = defineFaults('http', {
  invalid_input: {
    kind: 'invalid',
    zh: '有 {count} 处填写有误，请按提示修改。',
    en: '{count} of the values are not valid; mend them as noted.',
  },
  malformed: {
    kind: 'invalid',
    zh: '请求内容无法读取，请检查格式。',
    en: 'The request could not be read; check its format.',
  },
  no_route: { kind: 'not_found', zh: '没有这个地址。', en: 'There is no such address.' },
  too_large: {
    kind: 'too_large',
    zh: '提交的内容太大，请缩小后重试。',
    en: 'What was sent is too large; make it smaller and try again.',
  },
  unsupported: {
    kind: 'unsupported',
    zh: '不支持这种内容类型，请使用 JSON。',
    en: 'This content type is not supported; use JSON.',
  },
  cross_site: {
    kind: 'forbidden',
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  busy: {
    kind: 'unavailable',
    zh: '服务繁忙，请稍后再试。',
    en: 'The service is busy; try again in a moment.',
  },
  defect: {
    kind: 'unavailable',
    zh: '系统出现问题，没有保存任何内容。请稍后再试；仍不成功时，请把编号 {requestId} 告诉管理员。',
    en: 'Something went wrong and nothing was saved. Try again; if it persists, give an administrator the number {requestId}.',
  },
})

export function problemOf(
  fault: Fault,
  language: Language,
  requestId: string,
  status = STATUS[fault.kind],
): Problem {
  return {
    type: `urn:interchange:${fault.code}`,
    title: TITLES[fault.kind][language],
    status,
    code: fault.code,
    detail: fault.say(language),
    ...(fault.field ? { field: fault.field } : {}),
    requestId,
  }
}
