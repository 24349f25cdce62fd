import { pino } from 'pino'
import type { Log } from './context.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent']

/**
 * Writes JSON lines to standard error, from `warn` up or as `level` says.
 *
 * Of an error it keeps what a developer needs and leaves out what may hold somebody's data: PostgreSQL repeats
 * values of a row in `detail` and `where`.
 */
export function createLog(level = 'warn'): Log {
  const options = {
    level: LEVELS.includes(level) ? level : 'warn',
    serializers: { err: errorFields },
    base: null,
  }
  const log = pino(options, pino.destination({ dest: 2, sync: true }))
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  }
}

function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  return { type: error.name, message: error.message, stack: error.stack, code, constraint, table }
}
