import { describe, expect, it } from 'vitest'
import { faultOfLog } from './embedded-faults.ts'

const place = { cluster: '/srv/data/postgres', bin: '/opt/bin' }

describe('faultOfLog', () => {
  it.each([
    {
      log: 'PANIC:  could not write to file "pg_wal/xlogtemp.31": No space left on device\n',
      code: 'data.no_space',
      params: { path: place.cluster, free: 0, needed: 200 },
    },
    {
      log: 'initdb: error while loading shared libraries: libicui18n.so.60: cannot open shared object file\n',
      code: 'database.libraries_missing',
      params: { path: place.bin },
    },
    {
      log: 'LOG:  starting\nFATAL:  could not open file "global/pg_control"\nLOG:  database system is shut down\n',
      code: 'database.unstartable',
      params: { path: place.cluster, line: 'FATAL:  could not open file "global/pg_control"' },
    },
    {
      log: 'initdb: error: directory exists\nremoving contents\n\n',
      code: 'database.unstartable',
      params: { path: place.cluster, line: 'initdb: error: directory exists' },
    },
    {
      log: 'Illegal instruction\n',
      code: 'database.unstartable',
      params: { path: place.cluster, line: 'Illegal instruction' },
    },
    { log: '', code: 'database.unstartable', params: { path: place.cluster, line: '-' } },
  ])('reads $code from what the server wrote', ({ log, code, params }) => {
    const fault = faultOfLog(log, place)
    expect({ code: fault.code, params: fault.params }).toEqual({ code, params })
  })
})
