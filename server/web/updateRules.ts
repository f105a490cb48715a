/** Whether an update fits where the mandate stands: the step, what it needs, and its evidence. */
import type { EvidenceFile, NewEvidence } from '../../db/evidence.ts'
import type { UpdateDraft } from '../../db/updates.ts'
import {
  type Adoption,
  citedRefusal,
  dateRefusal,
  normalDecision,
  readSymbols,
} from '../tracking/evidence.ts'
import { type Status, mayFollow, missing } from '../tracking/status.ts'
import type { SentFiles } from './evidenceUpload.ts'
import { type Form, withError } from './forms.ts'
import type { UpdateFields } from './updateForm.ts'

/** Where the mandate stands, as far as an update has to fit in. */
export interface Standing {
  readonly status: Status
  readonly hasEvidence: boolean
  readonly adoption: Adoption
  /** ISO day. */
  readonly today: string
  /** The mandate that the form names as successor; null where it names none that is known. */
  readonly successorId: number | null
  readonly mandateId: number
}

export type UpdateContent = Pick<UpdateDraft, 'to' | 'note' | 'evidence' | 'deferral' | 'successorId'>

/** Checks a form whose fields are well-formed; answers with what to record, or with the form and its messages. */
export function checkUpdate(
  form: Form<UpdateFields>,
  fields: UpdateFields,
  standing: Standing,
  sent: SentFiles = noFiles,
): { content: UpdateContent; form: null } | { content: null; form: Form<UpdateFields> } {
  const { symbols, refused } = readSymbols(fields.symbols ?? '')
  const decision = fields.decision === null ? null : normalDecision(fields.decision)
  // Whether some was typed: what is wrong with it is said by itself.
  const hasEvidence = fields.symbols !== null || fields.title !== null || sent.any
  // Of two messages for one field the later one stands.
  const messages: Messages = {
    ...evidenceMessages(fields, standing, { symbols, refused, sent }),
    ...transitionMessages(fields, standing, { hasEvidence, decision: decision !== null }),
    ...placeMessages(fields, standing, decision),
  }
  const wrong = Object.entries(messages).reduce<Form<UpdateFields>>(
    (with_, [field, message]) => withError(with_, field, message),
    form,
  )
  if (Object.keys(messages).length > 0) return { content: null, form: askAgain(wrong, sent) }
  const changes = fields.to !== standing.status
  const content: UpdateContent = {
    to: fields.to,
    note: fields.note,
    evidence: hasEvidence ? evidenceOf(fields, symbols, sent.received.map(fileOf)) : [],
    deferral:
      changes && fields.to === 'deferred' && decision !== null
        ? {
            decision,
            session: fields.deferredTo === null ? null : Number(fields.deferredTo),
            part: fields.deferredPart || null,
          }
        : null,
    successorId: changes && fields.to === 'superseded' ? standing.successorId : null,
  }
  return { content, form: null }
}

/** The form, with a word about the files that came with it where any did: they are gone from the page. */
export const askAgain = <T>(form: Form<T>, sent: SentFiles): Form<T> =>
  sent.any ? withError(form, 'files', `${sent.refusal ?? ''} ${chooseAgain}`.trim()) : form

type Messages = Record<string, string>

const noFiles: SentFiles = { received: [], refusal: null, any: false }

const chooseAgain = 'Choose the files again: a page that is shown again cannot keep them.'

const fileOf = ({ name, size, sha256, type }: SentFiles['received'][number]): EvidenceFile => ({
  name,
  size,
  sha256,
  type,
})

const fieldOfNeed = {
  evidence: 'symbols',
  reason: 'note',
  decision: 'decision',
  successor: 'successor',
} as const

function transitionMessages(
  fields: UpdateFields,
  standing: Standing,
  given: { readonly hasEvidence: boolean; readonly decision: boolean },
): Messages {
  const { status } = standing
  if (!mayFollow(status, fields.to))
    return { to: `What is “${status}” cannot become “${fields.to}” in one step.` }
  if (fields.to === status && fields.note === null && !given.hasEvidence) {
    return { note: 'Nothing to save yet: choose another status, write a note or add evidence.' }
  }
  const absent = missing(status, fields.to, {
    evidence: given.hasEvidence || standing.hasEvidence,
    reason: fields.note !== null,
    decision: given.decision,
    successor: standing.successorId !== null,
  })
  return Object.fromEntries(
    Object.entries(absent).map(([need, message]) => [fieldOfNeed[need as keyof typeof fieldOfNeed], message]),
  )
}

function evidenceMessages(
  fields: UpdateFields,
  standing: Standing,
  given: {
    readonly symbols: readonly string[]
    readonly refused: readonly string[]
    readonly sent: SentFiles
  },
): Messages {
  const { symbols, refused, sent } = given
  if (refused.length > 0) {
    const typed = refused.map((piece) => `“${piece}”`).join(' and ')
    return {
      symbols: `${typed} is no document symbol. Symbols look like A/99/754, A/C.5/99/18/Add.1 or ST/SGB/2045/13.`,
    }
  }
  const cited = citedRefusal(symbols, standing.adoption)
  if (cited !== null) return { symbols: cited }
  if (sent.refusal !== null) return { files: sent.refusal }
  if (symbols.length === 0 && fields.title === null && !sent.any) {
    const orphan = fields.url !== null || fields.issued !== null || fields.paragraphs !== null
    return orphan
      ? { symbols: 'Give the symbol of the document, its file, or its title where it has neither.' }
      : {}
  }
  if (fields.issued === null)
    return { issued: 'Give the date of issue: evidence is dated after the adoption.' }
  const dated = dateRefusal(fields.issued, standing.adoption, standing.today)
  return dated === null ? {} : { issued: dated }
}

function placeMessages(fields: UpdateFields, standing: Standing, decision: string | null): Messages {
  const messages: Messages = {}
  if (fields.to === 'deferred' && fields.decision !== null && decision === null) {
    messages['decision'] =
      `“${fields.decision}” is no decision of the Assembly. Decisions look like 99/553 A.`
  }
  if (fields.to === 'deferred' && fields.deferredPart !== '' && fields.deferredTo === null) {
    messages['deferredTo'] = 'Give the session of which this is a part.'
  }
  if (fields.to !== 'superseded' || fields.successor === null) return messages
  if (standing.successorId === null) {
    messages['successor'] = `No mandate “${fields.successor}” is known here. Cite it as in 100/12, para. 16.`
  } else if (standing.successorId === standing.mandateId) {
    messages['successor'] = 'A mandate cannot take its own place.'
  }
  return messages
}

/**
 * One piece for each symbol and one for each file; a single file belongs to the single document that is named. Title, date
 * and link stand with each.
 */
function evidenceOf(
  fields: UpdateFields,
  symbols: readonly string[],
  files: readonly EvidenceFile[],
): NewEvidence[] {
  const { kind, title, issued, paragraphs, url } = fields
  const piece = (symbol: string | null, file: EvidenceFile | null): NewEvidence => ({
    kind,
    title,
    issued,
    paragraphs,
    url,
    symbol,
    file,
  })
  const [only = null] = files
  if (files.length <= 1 && symbols.length <= 1) return [piece(symbols[0] ?? null, only)]
  return [...symbols.map((symbol) => piece(symbol, null)), ...files.map((file) => piece(null, file))]
}
