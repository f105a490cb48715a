/** Style sheets, scripts and drawings: addressed by content, so that browsers keep them for a year. */
import express from 'express'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ownFolder = fileURLToPath(new URL('static', import.meta.url))
const require = createRequire(import.meta.url)
const bootstrapFolder = join(dirname(require.resolve('bootstrap/package.json')), 'dist', 'css')

/** Where each file is served, and from which file. */
const files: ReadonlyMap<string, string> = new Map([
  ...readdirSync(ownFolder, { recursive: true, encoding: 'utf8' }).map(
    (name) => [name.replaceAll('\\', '/'), join(ownFolder, name)] as const,
  ),
  ...['bootstrap.min.css', 'bootstrap.rtl.min.css'].map(
    (name) => [name, join(bootstrapFolder, name)] as const,
  ),
])

const urls = new Map<string, string>()

/**
 * The address of a file in `static/` (or of Bootstrap's style sheet), with the hash of its content.
 * @throws Error where there is no such file
 */
export function assetUrl(name: string): string {
  const known = urls.get(name)
  if (known) return known
  const file = files.get(name)
  if (!file) throw new Error(`There is no asset ${name}.`)
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
  const url = `/static/${name}?v=${hash}`
  urls.set(name, url)
  return url
}

/** Serves `/static/…`: for a year where the address carries the hash, otherwise asked for again each time. */
export function assets(): express.Router {
  const router = express.Router()
  router.use((request, response, next) => {
    const lasting = typeof request.query['v'] === 'string'
    response.set('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    next()
  })
  const settings = { cacheControl: false, index: false, redirect: false } as const
  router.use(express.static(ownFolder, settings))
  router.get(['/bootstrap.min.css', '/bootstrap.rtl.min.css'], express.static(bootstrapFolder, settings))
  return router
}
