/** Finds the browser of the browser tests, or says what to install. The tests never go without. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Places where systems put it that do not have it in PATH. */
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium']

/**
 * The path of a Chromium: that of CHROMIUM_PATH, the system's, or one installed now (as root on Debian).
 * @throws Error saying what to install
 */
export function findChromium(): string {
  const told = process.env['CHROMIUM_PATH']
  if (told) {
    if (isProgram(told)) return told
    throw new Error(`CHROMIUM_PATH names ${told}, which is not a program.`)
  }
  const found = installed() ?? (mayInstall() ? install() : undefined)
  if (found) return found
  throw new Error(
    'The browser tests need Chromium, and none was found. Install it (Debian and Ubuntu: `apt-get install chromium`), ' +
      'or set CHROMIUM_PATH to a Chromium or Chrome.',
  )
}

export const isRoot = (): boolean => process.getuid?.() === 0

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(isProgram)
}

const mayInstall = (): boolean => isRoot() && existsSync('/etc/debian_version')

function install(): string | undefined {
  console.log('No Chromium was found; installing the Debian package for the browser tests.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update'], { env, stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env,
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  return installed()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
