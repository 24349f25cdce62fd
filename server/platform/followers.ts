import { system } from './actor.ts'
import { contextOf, type ContextSource } from './context.ts'
import { deliver } from './deliver.ts'
import type { ModuleManifest, Resident, Subscriber } from './manifest.ts'
import { createFollower, outboxEnd, outboxReadable, type Announcement, type Follower } from './outbox.ts'

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

  const follow = oneAtATime(() => tryAll(source, [async () => (follower ? follower.poll() : 0)]))
  /** What is kept in memory knows of an event before a subscriber does, and never waits for one. */
  const react = oneAtATime(async () => {
    const following = follow.ask()
    await following.catch(() => {})
    await tryAll(
      source,
      subscribers.map((subscriber) => () => deliverTo(source, subscriber)),
    )
    await following
  })
  const nudge = () => {
    follow.ask().catch(() => {})
    react.ask().catch(() => {})
  }
  return {
    async start(intervalMs = 1_000) {
      follower = await startFollowing(source, residents)
      timer = setInterval(nudge, intervalMs)
      timer.unref()
    },
    nudge,
    async settle() {
      follower ??= await startFollowing(source, residents)
      await outboxReadable(source.db)
      await react.ask()
    },
    ready: () => follower !== undefined,
    async stop() {
      clearInterval(timer)
      await react.idle()
      await follow.idle()
    },
  }
}

/** Each part until there is nothing left for it; all are tried although one fails, then the first failure is thrown. */
async function tryAll(source: ContextSource, parts: readonly (() => Promise<number>)[]): Promise<void> {
  const errors: unknown[] = []
  for (const part of parts) {
    try {
      while ((await part()) > 0);
    } catch (error) {
      source.log.error({ err: error }, 'outbox')
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}

/** One round at a time; whoever asks during a round gets just one more, together with all others who ask. */
function oneAtATime(round: () => Promise<void>): { ask(): Promise<void>; idle(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let pending: Promise<void> | undefined
  return {
    ask() {
      if (pending) return pending
      const next = running.then(() => {
        pending = undefined
        return round()
      })
      pending = next
      // Whoever waits for the round gets its error; for the one after it, it is only over.
      running = next.catch(() => {})
      return next
    },
    idle: () => running,
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
  return deliver(source, subscriber.name, async (transaction, batch) => {
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
