/** The real PDFs that speed is measured on; they are kept outside the project. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../shared', import.meta.url))

/** Paths of the PDFs of the gold set and the corpus; none where they are absent. */
export const benchFiles = (): string[] =>
  ['gold/documents', 'corpus'].flatMap((folder) => {
    const path = join(shared, folder)
    if (!existsSync(path)) return []
    return readdirSync(path)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => join(path, name))
  })
