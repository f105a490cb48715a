/** The history of a mandate as sentences, and its evidence as lines. */
import type { EvidenceRow } from '../../db/evidence.ts'
import type { UpdateRow } from '../../db/updates.ts'
import { dayWords } from '../tracking/dueWords.ts'
import { assignmentWords } from './assignmentWords.ts'
import { decisionWords, wordsBefore } from './decisionWords.ts'

interface Recorded {
  readonly history: readonly UpdateRow[]
  readonly evidence: readonly EvidenceRow[]
  /** The language of the working text, for words that are quoted. */
  readonly clause: { readonly lang: string; readonly dir: string } | null
  readonly occurrences: readonly { readonly occurrence: { readonly id: number; readonly number: number } }[]
}

/** What each kind of entry says about its author, and its icon. */
const kinds: Readonly<Record<UpdateRow['kind'], { what: string; glyph: string }>> = {
  found: { what: 'imported the resolution; the mandate was found in it', glyph: 'file-earmark-text' },
  status: { what: 'changed the status', glyph: 'arrow-right-circle' },
  note: { what: 'added a note', glyph: 'chat-left-text' },
  evidence: { what: 'added evidence', glyph: 'paperclip' },
  withdrawal: { what: 'withdrew evidence', glyph: 'x-circle' },
  review: { what: 'changed the review', glyph: 'eye' },
  due: { what: 'changed when it is due', glyph: 'calendar3' },
  assignment: { what: 'changed who answers for it', glyph: 'people' },
  verification: { what: 'verified the implementation', glyph: 'patch-check' },
  wording: { what: 'imported a text with another wording', glyph: 'pencil' },
  link: { what: 'linked it to another resolution', glyph: 'link-45deg' },
}

/** Entries for the timeline, newest first. */
export function historyEntries({ history, evidence, occurrences, clause }: Recorded) {
  return history.map((entry) => ({
    at: entry.at,
    author: entry.author,
    what: whatOf(entry, occurrences),
    from: changes(entry) ? entry.from : null,
    to: changes(entry) ? entry.to : null,
    note: entry.note,
    was: wordsBefore(entry),
    lang: clause?.lang,
    dir: clause?.dir,
    glyph: kinds[entry.kind].glyph,
    evidence: evidence.filter((one) => one.updateId === entry.id).map(evidenceView),
  }))
}

const changes = (entry: UpdateRow): boolean =>
  entry.kind === 'status' ||
  entry.kind === 'review' ||
  (entry.kind === 'due' && entry.particulars['series'] === undefined) ||
  isReturn(entry)

/** A verification that gave the work back. */
const isReturn = ({ kind, from, to }: UpdateRow): boolean => kind === 'verification' && from !== to

function whatOf(entry: UpdateRow, occurrences: Recorded['occurrences']): string {
  if (entry.kind === 'due' && typeof entry.particulars['series'] === 'string')
    return `added the next occurrence (${entry.particulars['series']}): ${entry.to ?? ''}`
  if (entry.kind === 'withdrawal' && typeof entry.particulars['label'] === 'string')
    return `withdrew the evidence “${entry.particulars['label']}”`
  const decision = decisionWords(entry)
  if (decision !== null) return decision
  if (entry.kind === 'assignment') return assignmentWords(entry.particulars) ?? kinds.assignment.what
  const what = isReturn(entry) ? 'did not verify it and returned it' : kinds[entry.kind].what
  if (entry.occurrenceId === null || occurrences.length < 2) return what
  const row = occurrences.find(({ occurrence }) => occurrence.id === entry.occurrenceId)
  return row ? `${what} of occurrence ${row.occurrence.number}` : what
}

/** A document that proves something, with a link to it. */
export function evidenceView(one: EvidenceRow) {
  return {
    label: evidenceLabel(one),
    title: one.symbol === null ? null : one.title,
    withdrawn: one.withdrawnAt !== null,
    file: fileView(one),
    details: [one.kind, one.issued === null ? null : dayWords(one.issued), one.paragraphs]
      .filter(Boolean)
      .join(', '),
    url: one.url ?? (one.symbol === null ? null : `https://docs.un.org/${encodeURI(one.symbol)}`),
  }
}

/** How a piece of evidence is called: by its symbol, its title or its file. */
export const evidenceLabel = ({ symbol, title, fileName }: EvidenceRow): string =>
  symbol ?? title ?? fileName ?? 'Document'

function fileView({ id, fileName, fileSize }: EvidenceRow) {
  if (fileName === null || fileSize === null) return null
  return { name: fileName, size: sizeWords(fileSize), url: `/evidence/${id}/file` }
}

/** `812 KB`, `3.4 MB` */
function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
