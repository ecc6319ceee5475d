import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { root } from '@/local/child'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function lookUp(): string | null {
  try {
    // The shell's own search, so that PATH is asked without being read here.
    const found = execFileSync('sh', ['-c', NAMES.map((name) => `command -v ${name}`).join(' || ')], {
      encoding: 'utf8',
    })
    if (isProgram(found.trim())) return found.trim()
  } catch {
    // None of them is there.
  }
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/** Tries to install one; the tools say on the terminal what they do. */
function install(command: string, options: string[]): void {
  try {
    execFileSync(command, options, { cwd: root, stdio: 'inherit', timeout: 600_000 })
  } catch {
    // The caller looks whether it is there now, and tries the next way.
  }
}

/**
 * The path of a Chromium for the browser tests: one that is there, else one that this installs.
 * @throws a sentence that says what to install
 */
export function findBrowser(): string {
  const present = lookUp()
  if (present) return present
  install(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const downloaded = lookUp()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0) {
    install('apt-get', ['update'])
    install('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  const installed = lookUp()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium), or run npx playwright install chromium.',
  )
}
