import { contextOf, type ContextSource } from './context.ts'
import { system } from './actor.ts'
import type { ModuleManifest, Resident, Subscriber } from './manifest.ts'
import { createFollower, deliver, outboxEnd, type Announcement, type Follower } from './outbox.ts'

/** Everything that reacts to the outbox in this process: what modules keep in memory, and their subscribers. */
export interface Followers {
  /** Loads what modules keep in memory and begins to follow the outbox every `intervalMs`. */
  start(intervalMs?: number): Promise<void>
  /** Looks at once, after this process has written. */
  nudge(): void
  /** Reacts to everything committed so far; what tests and the command line wait for. */
  settle(): Promise<void>
  ready(): boolean
  stop(): Promise<void>
}

export function createFollowers(source: ContextSource, modules: readonly ModuleManifest[]): Followers {
  const residents = modules.flatMap((module) => module.residents ?? [])
  const subscribers = modules.flatMap((module) => module.subscribers ?? [])
  let follower: Follower | undefined
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let pending = false

  async function round(): Promise<void> {
    while (follower && (await follower.poll()) > 0);
    for (const subscriber of subscribers) while ((await deliverTo(source, subscriber)) > 0);
  }
  /** One round at a time; a nudge during a round asks for just one more. */
  function queue(): Promise<void> {
    if (pending) return running
    pending = true
    running = running.then(async () => {
      pending = false
      await round().catch((error: unknown) => source.log.error({ err: error }, 'outbox'))
    })
    return running
  }
  return {
    async start(intervalMs = 1_000) {
      follower = await startFollowing(source, residents)
      timer = setInterval(() => void queue(), intervalMs)
      timer.unref()
    },
    nudge: () => void queue(),
    async settle() {
      await running
      follower ??= await startFollowing(source, residents)
      await round()
    },
    ready: () => follower !== undefined,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** The position is taken before loading: what is committed in between is seen twice, never missed. */
async function startFollowing(source: ContextSource, residents: readonly Resident[]): Promise<Follower> {
  const start = await outboxEnd(source.db)
  for (const resident of residents) await resident.load(source)
  return createFollower(source.db, start, async (batch) => {
    for (const resident of residents) await resident.follow(source, batch)
  })
}

async function deliverTo(source: ContextSource, subscriber: Subscriber): Promise<number> {
  return deliver(source.db, subscriber.name, async (transaction, batch) => {
    const wanted = batch.filter((announcement) => subscriber.events.includes(announcement.event))
    if (wanted.length === 0) return
    await reactInside(source, transaction, subscriber, wanted)
  })
}

async function reactInside(
  source: ContextSource,
  transaction: ContextSource['db'],
  subscriber: Subscriber,
  batch: readonly Announcement[],
): Promise<void> {
  const ctx = contextOf({ ...source, db: transaction }, { actor: system })
  for (const announcement of batch) await subscriber.handle(ctx, announcement)
}
