import type { IncomingMessage } from 'node:http'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const server = process.env.INTERCHANGE_URL ?? 'http://127.0.0.1:8080'

/** The page a path belongs to: the console's for `/console` and below it, the portal's for every other page. */
function entryOf(path: string): string {
  return /^\/console(\/|$)/.test(path) ? '/console/index.html' : '/portal/index.html'
}

/** In development answers page requests with the same HTML as the server does in production. */
function twoEntries(): Plugin {
  const wantsPage = (request: IncomingMessage) =>
    request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  return {
    name: 'two-entries',
    configureServer(dev) {
      dev.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (wantsPage(request) && !path.startsWith('/api/')) request.url = entryOf(path)
        next()
      })
    },
  }
}

export default defineConfig({
  root: 'web',
  plugins: [react(), twoEntries()],
  // The server refuses writes whose Origin is not the Host it was asked by.
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // 360 and Qi An Xin browsers and the WeChat webview still ship engines of this age.
    target: ['chrome86', 'safari14'],
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1100,
    rolldownOptions: { input: { portal: 'web/portal/index.html', console: 'web/console/index.html' } },
  },
  // Tests of the whole project run from its root, not from the web folder.
  test: { root: import.meta.dirname },
})
