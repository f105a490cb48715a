/** `npm run accuracy`: measures both labelled sets and writes docs/accuracy.md. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ownSet, realSet, realSetIsPresent } from './labels.ts'
import { measure } from './measure.ts'
import { notHandled } from './notHandled.ts'
import { pageOf } from './page.ts'

const path = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url))

if (realSetIsPresent) {
  const sets = [await measure(realSet()), await measure(ownSet())]
  writeFileSync(path, pageOf(sets, notHandled))
  console.log(
    `${path} states what was measured on ${sets.map(({ documents }) => documents.length).join(' and ')} documents.`,
  )
} else {
  console.error('The set of real resolutions is not on this machine: docs/accuracy.md is left as it is.')
  console.log(pageOf([await measure(ownSet())], notHandled))
  process.exitCode = 1
}
