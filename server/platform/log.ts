import { pino, type DestinationStream } from 'pino'
import type { Log } from './context.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent']

/**
 * Writes JSON lines to standard error, from `warn` up or as `level` says.
 *
 * Of an error it keeps what a developer needs and leaves out what may hold somebody's data: PostgreSQL repeats
 * values of a row in `detail` and `where`.
 */
export function createLog(
  level = 'warn',
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const options = {
    level: LEVELS.includes(level) ? level : 'warn',
    serializers: { err: errorFields },
    base: null,
  }
  const log = pino(options, destination)
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  }
}

function errorFields(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { type: typeof error }
  const { name = 'object', message, stack, code, constraint, table } = error as Record<string, unknown>
  return { type: name, message, stack, code, constraint, table }
}
