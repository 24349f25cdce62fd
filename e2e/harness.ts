import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Request,
} from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { addWebFiles } from '#platform/web-files.ts'
import type { TestProduct } from '#server/testing.ts'
import { webDirectory } from '#server/web-build.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
/** A build that lies elsewhere, for working on a journey while the web is being built. */
const WEB = process.env['E2E_WEB_DIRECTORY'] ?? webDirectory
const SHOTS = join(import.meta.dirname, 'shots')

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 375, height: 812 }

/** How long a page may take, in milliseconds; two cores may have much to do. */
const PATIENCE = 15_000

export const PASSWORD = 'a long test password'

interface Visit {
  readonly size?: typeof DESKTOP
  readonly language?: 'zh' | 'en'
  /** Signed in before the page is handed out. */
  readonly login?: string
  readonly password?: string
}

/** A running product with its web and a browser, for one journey. */
export interface Journey {
  readonly product: TestProduct
  /**
   * A page of a fresh browser profile, for the test that runs: it is photographed when that test fails, and closed
   * after it.
   */
  open(visit?: Visit): Promise<Page>
  /** Fails with what the pages logged as an error and what the product logged as a defect. */
  close(): Promise<void>
}

/** Serves a product with the built web and starts a browser; the journey closes both. */
export async function startJourney(product: TestProduct): Promise<Journey> {
  await addWebFiles(product.app, WEB)
  await product.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = product.app.server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const browser = await launch()
  const complaints: string[] = []
  return {
    product,
    async open(visit = {}) {
      const context = await newContext(browser, origin, visit)
      const page = await context.newPage()
      watch(page, complaints)
      closeAfterTest(context)
      if (visit.login) await signIn(page, visit.login, visit.password ?? PASSWORD)
      return page
    },
    async close() {
      await browser.close()
      const defects = [...product.defects]
      await product.close()
      expect({ complaints, defects }).toEqual({ complaints: [], defects: [] })
    },
  }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

async function newContext(browser: Browser, origin: string, visit: Visit): Promise<BrowserContext> {
  const { size = DESKTOP, language = 'zh' } = visit
  const context = await browser.newContext({
    viewport: size,
    hasTouch: size.width < 600,
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    baseURL: origin,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(PATIENCE)
  return context
}

/** What each page is still waiting for. */
const asking = new WeakMap<Page, Set<Request>>()

function watch(page: Page, complaints: string[]): void {
  const open = new Set<Request>()
  asking.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    // A refused call is logged by the browser itself; what the page does with it is the test's matter.
    const isNetwork = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isNetwork) complaints.push(`${page.url()} ${message.text()}`)
  })
}

function closeAfterTest(context: BrowserContext): void {
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await photograph(context, task.name)
    await context.close()
  })
}

async function photograph(context: BrowserContext, test: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  for (const [index, page] of context.pages().entries()) {
    const path = join(SHOTS, `${name}-${page.viewportSize()?.width ?? 0}-${index + 1}.png`)
    // The reason of the failure must not be hidden by a page that cannot be photographed any more.
    await page.screenshot({ path, fullPage: true }).catch(() => undefined)
  }
}

/** Signs in through the sign-in page, as a person would. */
async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  const main = page.getByRole('main')
  await main.getByLabel(/^(登录名或手机号|Login name or mobile number)$/).fill(login)
  await main.getByLabel(/^(密码|Password)$/).fill(password)
  await main.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/**
 * Waits until a page has its heading and what it asked the server for.
 *
 * Playwright's own wait for an idle network takes half a second each time.
 */
export async function seePage(page: Page): Promise<void> {
  await see(page.getByRole('heading', { level: 1 }))
  // An answer may lead to another question, so that all must be quiet in two looks with a painted frame between.
  for (let quiet = 0; quiet < 2; quiet++) {
    await eventually(() => asking.get(page)?.size).toBe(0)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  }
}

/** Waits until each of these is on the screen. */
export async function see(...locators: Locator[]): Promise<void> {
  for (const locator of locators) await locator.waitFor()
}

/** Asks again until the answer is the expected one: `await eventually(() => field.inputValue()).toBe('')`. */
export function eventually<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: PATIENCE })
}

/** Waits until the focus is on this. */
export async function seeFocused(locator: Locator): Promise<void> {
  await eventually(() => locator.evaluate((element) => element === document.activeElement)).toBe(true)
}

/** The portal's message at the foot of the page that something was done. */
export function resultIn(page: Page, text: string): Locator {
  return page.getByRole('region', { name: /^(操作结果|Results)$/ }).getByText(text)
}

/** The texts of all that a locator finds, once there are any. */
export async function textsOf(locator: Locator): Promise<string[]> {
  await locator.first().waitFor()
  return locator.allInnerTexts()
}

/** Chooses in an antd select: opens it, types to find the option, and takes it. */
export async function choose(combobox: Locator, option: string | RegExp): Promise<void> {
  await combobox.click()
  await combobox.page().getByTitle(option).last().click()
}

interface Violation {
  id: string
  nodes: { target: string[]; failureSummary?: string }[]
}

/** Fails with the rules and places that axe finds broken at A or AA. */
async function expectAccessible(page: Page): Promise<void> {
  await standStill(page)
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => ({
      id,
      places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
  })
  expect({ url: page.url(), found }).toEqual({ url: page.url(), found: [] })
}

/** Fading text has less contrast than it will have, and a drawer that slides in is not where it will be. */
async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  )
}

/** No page scrolls sideways on a phone. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect({ url: page.url(), overflow }).toEqual({ url: page.url(), overflow: 0 })
}

/** What every state of a page must be: readable for all, and on a phone no wider than the screen. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page)
  if ((page.viewportSize()?.width ?? 0) < 600) await expectNoSidewaysScroll(page)
}
