import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findSystemBinaries } from '../server/platform/db/embedded.ts'

/** Something the tests need that npm does not bring. */
interface Tool {
  /** What it is called to a person who has to install it. */
  readonly name: string
  /** Its packages on Debian. */
  readonly packages: readonly string[]
  isThere(): boolean
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const CHROMIUM_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const TOOLS: readonly Tool[] = [
  {
    name: 'Chromium (or CHROMIUM_PATH)',
    packages: ['chromium'],
    isThere: () => findChromium() !== undefined,
  },
  {
    name: 'PostgreSQL 15 or newer',
    packages: ['postgresql'],
    isThere: () => findSystemBinaries().length > 0,
  },
  {
    name: 'a Chinese font (Noto Sans CJK)',
    packages: ['fontconfig', 'fonts-noto-cjk'],
    isThere: hasChineseFont,
  },
]

/**
 * Makes sure that Chromium, a PostgreSQL of the machine's own and a Chinese font are there, installing them where
 * this is Debian and we are root.
 *
 * @returns the path of Chromium; throws an error of one line that says what to install
 */
export function installTestTools(): string {
  const missing = TOOLS.filter((tool) => !tool.isThere())
  if (missing.length > 0 && canInstall()) install(missing.flatMap(({ packages }) => packages))
  const still = missing.filter((tool) => !tool.isThere())
  const chromium = findChromium()
  if (still.length > 0 || !chromium)
    throw new Error(
      `The tests need ${still.map(({ name }) => name).join(', ')}: please install, then try again.`,
    )
  return chromium
}

/** CHROMIUM_PATH, or the first Chromium or Chrome of the machine. */
function findChromium(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) return existsSync(wanted) ? wanted : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = CHROMIUM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...CHROMIUM_ELSEWHERE].find((place) => existsSync(place))
}

/** On Linux as fontconfig says; macOS and Windows bring Chinese fonts along. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')
}

function install(packages: readonly string[]): void {
  process.stdout.write(`Installing ${packages.join(', ')} with apt-get …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    execFileSync('apt-get', [...args, '--quiet', '--quiet'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...packages)
}

if (import.meta.main) {
  try {
    process.stdout.write(`Everything the tests need is there; Chromium is ${installTestTools()}\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
