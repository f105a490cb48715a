/** `operative report SESSION --format pdf --out FILE`: the readiness report of a session as a file. */
import { writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { type Database, openDatabase, write } from '../../db/connection.ts'
import { listEntities } from '../../db/entities.ts'
import { listCommittees } from '../../db/mandateList.ts'
import { readConfig } from '../config.ts'
import { NO_COMMITTEE, NO_ENTITY } from '../reports/choice.ts'
import { queryOfChoice, readChoice } from '../reports/choosing.ts'
import { readinessForm } from '../reports/forms/form.ts'
import { type Form, type Paper, formFileName } from '../reports/forms/order.ts'
import { readCutOff } from '../reports/cutOff.ts'
import { readReadiness } from '../reports/loading.ts'
import type { Selection } from '../reports/selections.ts'
import { printable } from './terminal.ts'

export interface ReportOptions {
  readonly format: Form
  readonly paper: Paper
  readonly only?: Selection
  /** What is chosen, by the keys of the address of a report. */
  readonly part?: readonly string[]
  readonly committee?: readonly string[]
  readonly entity?: readonly string[]
  readonly class?: readonly string[]
  readonly group?: string
  readonly words?: string
  readonly language?: string
  readonly column?: readonly string[]
  /** Day and time in UTC as at which the report is, as in `2045-03-01T14:30`. */
  readonly cutOff?: string
  readonly out?: string
}

/** `76`; not `0`, `076`, `1000`. */
const SESSION_NUMBER = /^[1-9]\d{0,2}$/u

/** @returns exit code: 1 where there is no such session or the file could not be written */
export async function writeReport(typed: string, options: ReportOptions): Promise<number> {
  if (!SESSION_NUMBER.test(typed)) {
    console.error('Give the number of a session, from 1 to 999.')
    return 1
  }
  const [session, at] = [Number(typed), new Date().toISOString()]
  const { format: form, paper, only = null } = options
  // `2045-03-01` or `2045-03-01T14:30`.
  const [on = '', time = ''] = (options.cutOff ?? '').split('T')
  const cutOff = readCutOff({ on, time }, at)
  if ('wrong' in cutOff) {
    console.error(cutOff.sentence)
    return 1
  }
  const author = { personId: null, name: `command line (${userInfo().username})` }
  const { databaseFile } = readConfig()
  const db = await openDatabase(databaseFile)
  try {
    const missing = await missingName(db, options)
    if (missing !== null) {
      console.error(missing)
      return 1
    }
    const chosen = readChoice({ ...options })
    const then = cutOff.at === null ? { at } : { at: cutOff.at, madeAt: at }
    const occasion = { session, ...then, preparedBy: author.name, selection: only, ...chosen }
    const report = await readReadiness(databaseFile, occasion)
    const target = options.out ?? formFileName(session, occasion.at, form)
    const bytes = await readinessForm(report, { form, paper })
    if (!(await written(target, bytes))) return 1
    const deed = { author, at, action: 'report.export', subject: `session ${session}` }
    const particulars = {
      form,
      paper,
      only,
      asAt: occasion.at,
      ...(chosen.choice === undefined ? {} : { chosen: queryOfChoice(occasion) }),
    }
    await write(db, { ...deed, particulars }, () => undefined)
    console.log(`${printable(target)}: ${report.title}, ${report.figures.due} due.`)
    return 0
  } finally {
    db.$client.close()
  }
}

/** A name that limits the report to nothing because there is no such committee or entity, in a sentence; null for none. */
async function missingName(
  db: Database,
  { committee = [], entity = [] }: ReportOptions,
): Promise<string | null> {
  const committees = [NO_COMMITTEE, ...(await listCommittees(db))]
  const entities = [NO_ENTITY, ...(await listEntities(db)).map(({ acronym }) => acronym)]
  const unknown = (names: readonly string[], known: readonly string[]) =>
    names.find((name) => !known.includes(name))
  const [noCommittee, noEntity] = [unknown(committee, committees), unknown(entity, entities)]
  if (noCommittee !== undefined)
    return `There is no committee “${printable(noCommittee)}”. There are: ${committees.join(', ')}.`
  if (noEntity === undefined) return null
  return `There is no entity “${printable(noEntity)}”. There are: ${entities.join(', ')}.`
}

async function written(target: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(target, bytes)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`${printable(target)} could not be written: ${printable(reason)}`)
    return false
  }
}
