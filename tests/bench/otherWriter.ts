/**
 * Another program that writes to a database all the time: it holds it for 20 ms, lets go for 10, and so on until it is
 * ended. `otherWriter.ts FILE`; it says `writing` on standard output once it does.
 */
import Sqlite from 'better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'

const db = new Sqlite(process.argv[2] ?? '')
db.pragma('busy_timeout = 60000')
const note = db.prepare(
  `INSERT INTO settings (key, value, set_at) VALUES ('bench', ?, '2045-03-10')
   ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
)
for (let turn = 0; ; turn += 1) {
  db.exec('BEGIN IMMEDIATE')
  note.run(turn)
  await pause(20)
  db.exec('COMMIT')
  if (turn === 0) process.stdout.write('writing\n')
  await pause(10)
}
