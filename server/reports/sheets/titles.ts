/** What single sheets are called, and the figures above them: the same on their pages and in their PDFs. */
import type { Figures } from '../totals.ts'

/** `Resolution 75/321, para. 16`. */
export const sheetTitle = ({ words, paragraph }: { words: string; paragraph: string }): string =>
  `${words}, ${paragraph}`

/** The figures above a matrix. */
export const matrixFigures = (figures: Figures): { term: string; count: number }[] => [
  { term: 'Requests', count: figures.due },
  { term: 'Implemented', count: figures.done },
  { term: 'Submitted', count: figures.submitted },
  { term: 'Overdue', count: figures.overdue },
  { term: 'Not verified', count: figures.unverified },
  { term: 'No evidence', count: figures.noEvidence },
]
