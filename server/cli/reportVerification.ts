/** `operative report verify FILE`: whether a file is a frozen report as it was given out. */
import { readFile } from 'node:fs/promises'
import { openDatabase } from '../../db/connection.ts'
import { readConfig } from '../config.ts'
import { verifyFile } from '../reports/frozen/verification.ts'
import { printable } from './terminal.ts'

/** @returns exit code: 1 where it is no frozen report, was changed, or cannot be read */
export async function verifyReport(file: string): Promise<number> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`${printable(file)} could not be read: ${printable(reason)}`)
    return 1
  }
  const db = await openDatabase(readConfig().databaseFile)
  try {
    const { isFrozen, sentence, remarks } = await verifyFile(db, bytes)
    if (isFrozen) console.log([sentence, ...remarks].map(printable).join('\n'))
    else console.error(printable(sentence))
    return isFrozen ? 0 : 1
  } finally {
    db.$client.close()
  }
}
