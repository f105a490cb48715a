/** Single sheets as PDF: the fact sheet of a mandate on one page, the matrix of a resolution on as many as it takes. */
import { readFileSync } from 'node:fs'
import { withoutBrokenCharacters } from '../brokenCharacters.ts'
import { asAt, countWords, disclaimer } from '../forms/figures.ts'
import type { Paper } from '../forms/order.ts'
import { bodyEntry } from '../forms/printed.ts'
import { english } from '../wording/index.ts'
import { type SheetData, dayOf, paperNames, printWords, typeset } from '../forms/typst.ts'
import { type FactSheet, type FactSheetInput, factSheetOf, sheetLimits } from './factSheet.ts'
import type { Matrix, SheetHead } from './matrix.ts'
import { matrixFigures, sheetTitle } from './titles.ts'

const matrixTemplate = readFileSync(new URL('./matrix.typ', import.meta.url), 'utf8')
const sheetTemplate = readFileSync(new URL('./factSheet.typ', import.meta.url), 'utf8')

/** With as much of what can be long as one page holds. @throws PdfFailed */
export function factSheetPdf(input: FactSheetInput, paper: Paper): Uint8Array {
  let bytes: Uint8Array = new Uint8Array()
  for (const limits of sheetLimits) {
    const sheet = factSheetOf(input, limits)
    const made = typeset(sheetTemplate, withoutBrokenCharacters(factSheetData(sheet, paper)), sheet.at)
    bytes = made.bytes
    if (made.pages === 1) break
  }
  return bytes
}

/** @throws PdfFailed */
export const matrixPdf = (matrix: Matrix, paper: Paper): Uint8Array =>
  typeset(matrixTemplate, withoutBrokenCharacters(matrixData(matrix, paper)), matrix.at).bytes

const headData = (
  head: SheetHead,
  title: string,
  over: string,
  paper: Paper,
): SheetData & { over: string } => ({
  paper: paperNames[paper],
  title,
  over,
  asAt: asAt(head),
  day: dayOf(head.at),
  preparedBy: head.preparedBy,
  foot: `${title} · ${asAt(head).replace(/^A/u, 'a')}`,
  disclaimer,
  frozen: null,
  print: printWords(english),
})

const factSheetData = (sheet: FactSheet, paper: Paper) => ({
  ...headData(sheet, sheetTitle(sheet), 'Fact sheet of a mandate', paper),
  sheet,
})

function matrixData(matrix: Matrix, paper: Paper) {
  let number = 0
  const tableOf = (entries: Matrix['requests']) => ({
    heads: ['Decision/request', 'Action taken'],
    groups: [
      {
        title: matrix.title,
        words: matrix.words,
        sample: false,
        entries: entries.map((entry) => bodyEntry(entry, (number += 1))),
      },
    ],
  })
  return {
    ...headData(matrix, `Implementation matrix: ${matrix.words}`, 'Implementation matrix', paper),
    head: { title: matrix.title, facts: matrix.facts, warning: matrix.warning },
    figures: matrixFigures(matrix.figures).map(({ term, count }) => ({ term, count: countWords(count) })),
    requests: matrix.requests.length === 0 ? null : tableOf(matrix.requests),
    others: matrix.others.length === 0 ? null : tableOf(matrix.others),
  }
}
