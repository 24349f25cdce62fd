import type { Context } from '../context.ts'
import { defineFaults } from '../errors.ts'

const faults = defineFaults('messages', {
  unknown: { kind: 'not_found', zh: '没有这条消息。', en: 'There is no such message.' },
  not_failed: {
    kind: 'conflict',
    zh: '这条消息没有发送失败，不需要重发。请刷新列表查看它现在的状态。',
    en: 'This message has not failed, so there is nothing to send again. Read the list anew to see its state.',
  },
})

/** Queues mail that failed for good once more, with all its tries before it. */
export async function sendAgain(ctx: Context, id: string): Promise<void> {
  const queued = await ctx.db
    .updateTable('platform.message')
    .set({ state: 'queued', attempts: 0, failure: null, sentAt: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  if (queued.numUpdatedRows === 0n) {
    const known = await ctx.db
      .selectFrom('platform.message')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    throw known ? faults.not_failed() : faults.unknown()
  }
  await ctx.audit({
    action: 'platform.message.send_again',
    subjectType: 'platform.message',
    subjectId: id,
    sentence: { zh: '重新发送了一封发送失败的邮件', en: 'sent again a mail that had failed' },
  })
}
