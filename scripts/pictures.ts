/**
 * Takes the pictures of the README from a running product with the sample city.
 * Run: node_modules/.bin/node scripts/pictures.ts http://localhost:3000
 */
import { mkdir } from 'node:fs/promises'
import { chromium, type Page } from 'playwright-core'

const [origin = 'http://localhost:3000'] = process.argv.slice(2)
const FOLDER = 'docs/pictures'
const PASSWORD = 'sample-city-2021'

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.evaluate(
    async ([name, password]) => {
      const headers = { 'content-type': 'application/json', 'x-requested-with': 'interchange' }
      await fetch('/api/v1/session', {
        method: 'POST',
        headers,
        body: JSON.stringify({ login: name, password }),
      })
    },
    [login, PASSWORD],
  )
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(origin + path)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  console.log(`took ${name}`)
}

async function firstOrder(page: Page): Promise<{ id: string; needId: string }> {
  return page.evaluate(async () => {
    const reply = await fetch('/api/v1/exchange/service-orders?open=true&limit=20')
    const { items } = (await reply.json()) as {
      items: { id: string; needId: string; state: { code: string } }[]
    }
    return items.find(({ state }) => state.code === 'introduced') ?? items[0]!
  })
}

await mkdir(FOLDER, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const desktop = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
  await take(desktop, '/', 'portal')
  await signIn(desktop, 'broker-shehong')
  const order = await firstOrder(desktop)
  await take(desktop, `/console/workbench/${order.needId}`, 'workbench')
  await take(desktop, `/console/service-orders/${order.id}`, 'order')
  const officer = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
  await signIn(officer, 'city-officer')
  await take(officer, '/console/figures?from=2017-01-01&to=2021-12-31', 'figures')
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  await take(phone, `/postings/${order.needId}`, 'phone')
} finally {
  await browser.close()
}
