import type { ContextSource } from '../context.ts'
import type { MemoryKey } from '../memory.ts'
import type { ConnectionOptions } from './database.ts'

const key: MemoryKey<{ options: ConnectionOptions | undefined }> = {
  name: 'platform.connection',
  create: () => ({ options: undefined }),
}

/** Remembers how a product reaches its database, for threads of its own. */
export function keepConnection({ memory }: Pick<ContextSource, 'memory'>, options: ConnectionOptions): void {
  memory.of(key).options = options
}

/** How the product that a context belongs to reaches its database. */
export function connectionInUse({ memory }: Pick<ContextSource, 'memory'>): ConnectionOptions {
  const { options } = memory.of(key)
  if (!options) throw new Error('No database was opened for this product')
  return options
}
