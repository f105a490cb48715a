/**
 * A process for tests: imports a good file and one that hangs into the database it is given, as from a page or from a
 * command line, until it is killed.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { openDatabase } from '../../db/connection.ts'
import { createIntake } from '../../server/intake.ts'
import { createReadingPool } from '../../server/readingPool.ts'
import { lighthouseText } from './files.ts'

const [folder = '', given] = process.argv.slice(2)
const via = given === 'command line' ? given : 'page'
const maxBytes = 1_000_000
const thread = new URL('./badThread.js', import.meta.url)
const db = await openDatabase(join(folder, 'operative.db'))
const pool = createReadingPool({ maxBytes, milliseconds: 600_000 }, () => undefined, thread)
const log = pino({ level: 'silent' })
const now = (): Date => new Date('2026-11-21T09:00:00Z')
const intake = createIntake({ db, pool, log, maxBytes, now })
const files = ['good.txt', 'hangs', 'late.txt'].map((fileName, index) => {
  const path = join(folder, fileName)
  writeFileSync(path, lighthouseText(980 + index))
  return { fileName, path, size: 1000 }
})
await intake.begin({ files, author: { personId: null, name: 'Boris Petrov' }, via, temporary: true })
