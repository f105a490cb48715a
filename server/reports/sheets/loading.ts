/** Reads from the database what single sheets are made of. */
import { assignedEntities } from '../../../db/assignments.ts'
import type { Reader } from '../../../db/connection.ts'
import { duePointsOf, findMandate, piecesAround, wordingsOf } from '../../../db/mandates.ts'
import {
  type DueRow,
  evidenceOf,
  rowsOfMandate,
  rowsOfResolution,
  supersededBy,
  updatesOf,
  workingLanguages,
} from '../../../db/readiness.ts'
import { findResolution } from '../../../db/resolutions.ts'
import { movedDates } from '../../../db/sessionDates.ts'
import { type FactSheetInput, citationOf } from './factSheet.ts'
import { type Matrix, type SheetInput, matrixOf } from './matrix.ts'

/** Whom a sheet is for, and when. */
export interface SheetOccasion {
  /** ISO time. */
  readonly at: string
  readonly preparedBy: string
}

/** The implementation matrix of a resolution as it stands; null where there is none. */
export async function loadMatrix(db: Reader, id: number, occasion: SheetOccasion): Promise<Matrix | null> {
  const resolution = await findResolution(db, id)
  if (!resolution) return null
  return matrixOf(resolution, await inputOf(db, id, await rowsOfResolution(db, id), occasion))
}

/** What the fact sheet of a mandate is made of; null where there is none. */
export async function loadFactSheet(
  db: Reader,
  id: number,
  occasion: SheetOccasion,
): Promise<FactSheetInput | null> {
  const detail = await findMandate(db, id)
  if (!detail) return null
  const rows = await rowsOfMandate(db, id)
  return {
    ...(await inputOf(db, detail.resolution.id, rows, occasion)),
    detail,
    entities: await assignedEntities(db, id),
    duePoints: await duePointsOf(db, id),
    wording: await wordingOf(db, id),
    takesPlaceOf: (await supersededBy(db, id)).map(citationOf),
  }
}

async function inputOf(
  db: Reader,
  resolutionId: number,
  rows: readonly DueRow[],
  { at, preparedBy }: SheetOccasion,
): Promise<SheetInput> {
  const occurrenceIds = rows.flatMap(({ occurrenceId }) => occurrenceId ?? [])
  const languages = await workingLanguages(db, [resolutionId])
  return {
    rows,
    evidence: await evidenceOf(db, occurrenceIds),
    updates: await updatesOf(db, occurrenceIds),
    language: languages.get(resolutionId) ?? 'en',
    moved: await movedDates(db),
    at,
    preparedBy,
  }
}

/** The clause in the working text with the paragraph around it. */
async function wordingOf(db: Reader, mandateId: number): Promise<FactSheetInput['wording']> {
  const [wording] = await wordingsOf(db, mandateId)
  if (!wording) return null
  const around = await piecesAround(db, wording.documentId, wording)
  const { start, end } = around.findLast(({ type }) => type === 'paragraph') ?? around.at(-1) ?? wording
  return { ...wording, paragraph: { start, end } }
}
