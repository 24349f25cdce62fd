import type { Config } from '#platform/config.ts'
import { postOutside } from '#platform/webhook/post-to.ts'
import { queueWebhooks } from '#platform/webhook/queue-webhooks.ts'
import { sendWebhooks } from '#platform/webhook/send-webhooks.ts'
import { webhookTopicsOf, type Product } from './product.ts'
import { repeat } from './repeat.ts'

/** Tells webhooks what happened. */
export function startWebhooks(
  product: Product,
  config: Pick<Config, 'webhookNetworks'>,
): { stop(): Promise<void> } {
  const { source } = product
  const topics = webhookTopicsOf(product)
  const post = postOutside(config.webhookNetworks)
  return repeat(
    source,
    'webhooks',
    async () => (await queueWebhooks(source, topics)) + (await sendWebhooks(source, post)),
  )
}
