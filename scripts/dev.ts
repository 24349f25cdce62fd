import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/**
 * `npm run dev`: the server, started again when its sources change, and the web with reload in front of it.
 * Arguments go to the server's `start`; its port is 8080 unless PORT says otherwise, the web's is Vite's.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const port = process.env['PORT'] ?? '8080'

const server = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    'bin/interchange.js',
    'start',
    '--no-build',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } },
)
process.env['INTERCHANGE_URL'] = `http://127.0.0.1:${port}`
const web = await createServer({ configFile: `${root}vite.config.ts` })
await web.listen()
web.printUrls()

// Vite ends this process at SIGTERM by itself, so the server is told first; it then ends in good order.
const stop = () => {
  if (server.exitCode === null) server.kill('SIGTERM')
  void web.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.prependOnceListener(signal, stop)
server.once('exit', (code) => void web.close().then(() => process.exit(code ?? 0)))
