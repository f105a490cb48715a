/** `operative evidence verify`: whether every file that was given as evidence is there as it was given. */
import { openDatabase } from '../../db/connection.ts'
import { evidenceFiles } from '../../db/evidence.ts'
import { readConfig } from '../config.ts'
import { createFileStore } from '../evidence/fileStore.ts'
import { referenceWords } from '../reports/words.ts'
import { printable } from './terminal.ts'

/**
 * Hashes all files again and says what it found.
 * @returns exit code: 1 where a file is missing, was changed, or belongs to nothing
 */
export async function verifyEvidence(): Promise<number> {
  const { databaseFile, evidenceFolder } = readConfig()
  const db = await openDatabase(databaseFile)
  const known = (await evidenceFiles(db)).map(({ sha256, name, symbol, path }) => ({
    sha256,
    label: `${referenceWords(symbol, path)}: ${name}`,
  }))
  db.$client.close()
  const faults = await createFileStore(evidenceFolder).faults(known)
  for (const fault of faults) console.error(printable(fault))
  const files = new Set(known.map(({ sha256 }) => sha256)).size
  const counted = `${files} ${files === 1 ? 'file' : 'files'} of evidence`
  console.log(
    faults.length === 0 ? `As given: ${counted}.` : `Not as given: ${faults.length} faults in ${counted}.`,
  )
  return faults.length === 0 ? 0 : 1
}
