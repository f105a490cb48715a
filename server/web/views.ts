/** Compiles every template at start and renders them: strict, with only the helpers of `viewHelpers.ts`. */
import Handlebars from 'handlebars'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { viewHelpers } from './viewHelpers.ts'

const viewsFolder = fileURLToPath(new URL('../../views', import.meta.url))

/**
 * `explicitPartialContext`: a partial sees what it is given and nothing else, so that a page's `title` or `value` never
 * leaks into a field that was not given one.
 */
const options = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  explicitPartialContext: true,
  knownHelpers: Object.fromEntries(Object.keys(viewHelpers).map((name) => [name, true])),
}

/** Names of all templates below `views/`, as in `mandates/index` or `partials/statusBadge`. */
export const viewNames: readonly string[] = readdirSync(viewsFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.split(sep).join('/').slice(0, -'.hbs'.length))
  .sort()

const handlebars = Handlebars.create()
handlebars.registerHelper(viewHelpers)

/** Every template by its name; each can be a page, a layout or a partial. */
export const templates = handlebars.partials as Record<string, Handlebars.TemplateDelegate>

for (const name of viewNames) {
  templates[name] = handlebars.compile(readTemplate(name), options)
}

/**
 * Renders a template to HTML.
 * @throws Error where there is no such template, or it names something that `data` lacks
 */
export function renderView(name: string, data: Record<string, unknown>): string {
  const template = templates[name]
  if (!template) throw new Error(`There is no view ${name}.`)
  return template(data)
}

function readTemplate(name: string): string {
  return readFileSync(join(viewsFolder, `${name}.hbs`), 'utf8')
}
