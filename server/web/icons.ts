/** Icons of bootstrap-icons as inline SVG. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const iconsFolder = join(dirname(require.resolve('bootstrap-icons/package.json')), 'icons')
const drawn = new Map<string, string>()

/**
 * The drawing of an icon, hidden from screen readers: the word beside it says what it means.
 * @param name a file name of bootstrap-icons without its ending; from templates only, never from a request
 * @throws Error where there is no such icon
 */
export function iconSvg(name: string): string {
  const known = drawn.get(name)
  if (known) return known
  const svg = readFileSync(join(iconsFolder, `${name}.svg`), 'utf8')
    .trim()
    .replace(
      /^<svg [^>]*>/u,
      `<svg class="icon" width="16" height="16" fill="currentColor" viewBox="0 0 16 16" aria-hidden="true" focusable="false">`,
    )
    .replaceAll('\n', '')
  drawn.set(name, svg)
  return svg
}
