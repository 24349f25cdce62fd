import { z } from 'zod'
import { pageQuery } from '../http/contracts.ts'
import { defineRoute, type Route } from '../http/route.ts'
import {
  makeWebhook,
  pauseWebhook,
  presentDeliveries,
  presentWebhooks,
  removeWebhook,
  tryWebhook,
} from './manage-webhooks.ts'
import { madeWebhookSchema, newWebhookSchema, webhookDeliveryPage, webhookList } from './webhook.contract.ts'

const PATH = '/platform/account/webhooks'
const params = z.object({ id: z.uuid() })

const step = (name: string, summary: string, handle: typeof pauseWebhook) =>
  defineRoute({
    ...{ method: 'POST', path: `${PATH}/:id/${name}`, operationId: `${name}Webhook`, summary },
    ...{ access: 'signed_in', params, response: 'nothing' },
    handle: (ctx, input) => handle(ctx, input.params.id),
  })

const oneRoutes = [
  step('try', 'Sends a webhook a message of no event; a paused one goes on', tryWebhook),
  step('pause', 'Stops the messages of a webhook', pauseWebhook),
  step('remove', 'Removes a webhook', removeWebhook),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id/deliveries`,
    operationId: 'listWebhookDeliveries',
    summary: 'What was sent to a webhook, the newest first',
    access: 'signed_in',
    params,
    query: z.object(pageQuery),
    response: webhookDeliveryPage,
    handle: (ctx, input) => presentDeliveries(ctx, input.params.id, input.query),
  }),
]

/** One's own webhooks; `topics` are the kinds of records that modules give word of. */
export function webhookRoutes(topics: readonly [string, ...string[]]): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: PATH,
      operationId: 'listWebhooks',
      summary: 'My webhooks, the newest first, and the kinds of records there are',
      access: 'signed_in',
      response: webhookList,
      handle: (ctx) => presentWebhooks(ctx, topics),
    }),
    defineRoute({
      method: 'POST',
      path: PATH,
      operationId: 'makeWebhook',
      summary: 'Registers an address that is told what happens; its secret is shown this once',
      access: 'signed_in',
      body: newWebhookSchema(topics),
      response: madeWebhookSchema,
      status: 201,
      handle: (ctx, { body }) => makeWebhook(ctx, body),
    }),
    ...oneRoutes,
  ]
}
