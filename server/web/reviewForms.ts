/** The fields of the forms of the review, each with the sentence for what is wrong. */
import { z } from 'zod'
import { classes } from '../../db/schema.ts'
import { id, optionalDay, optionalText, sessionNumber } from './fields.ts'
import { sessionParts } from './filter.ts'

const words = (longest: number, message: string) =>
  z
    .string()
    .trim()
    .min(1, message)
    .max(longest, `At most ${longest.toLocaleString('en-GB')} characters.`)

/** Officials, one on a line or between commas. */
const addressees = words(500, 'Say to whom it is addressed.').transform((typed) =>
  typed
    .split(/[\n,;]/u)
    .map((one) => one.trim())
    .filter(Boolean),
)

const kind = z.enum(classes, 'Choose a class.')

/** POST /review/:id/verdict and /mandates/:id/review */
export const verdictFields = z
  .object({
    version: id,
    verdict: z.enum(['confirmed', 'rejected'], 'Choose whether it is a mandate.'),
    reason: optionalText(1000),
  })
  .refine((form) => form.verdict !== 'rejected' || form.reason !== null, {
    path: ['reason'],
    message: 'Say why it is no mandate.',
  })

/** POST /review/:id/wording */
export const wordingFields = z.object({
  version: id,
  wording: words(8000, 'Leave the words that are the mandate.'),
  action: words(8000, 'Say what is to be done, in words of the mandate.'),
  class: kind,
  verb: words(80, 'Give the verb, as in “requests”.'),
  addressees,
  editNote: optionalText(1000),
})

/** "annual", "every 6 months", "each report" */
const recurrence =
  /^(?:annual|biennial|triennial|quarterly|monthly|continuous|each (?:report|budget)|every \d{1,3} (?:day|week|month|year)s?)$/u

/** When something is due, as typed. */
const momentFields = {
  body: optionalText(200),
  session: sessionNumber,
  part: z.enum(['', ...sessionParts], 'Choose a part of the list.').default(''),
  date: optionalDay,
  recurrence: optionalText(40).refine(
    (typed) => typed === null || recurrence.test(typed),
    'Write annual, biennial, triennial, quarterly, monthly, or as in “every 6 months”.',
  ),
}

type MomentTyped = z.output<z.ZodObject<typeof momentFields>>

/** What is wrong with a moment as a whole. */
function checkMoment(form: MomentTyped, context: z.RefinementCtx): void {
  const wrong = (field: keyof MomentTyped, message: string): void =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (form.session !== null && form.date !== null) wrong('date', 'Give a session or a date, not both.')
  if (form.part !== '' && form.session === null) wrong('part', 'A part needs its session.')
  if (form.session !== null && form.body === null) wrong('body', 'Say whose session it is.')
}

/** POST /review/:id/due */
export const dueFields = z
  .object({
    version: id,
    ...momentFields,
    dueReason: words(1000, 'Say why: it stands beside the proposal.'),
  })
  .superRefine(checkMoment)

/** POST /review/:id/parts: each line of the field is a part. */
export const partsFields = z.object({
  version: id,
  parts: words(8000, 'Write each part on a line of its own.'),
})

/** POST /review/:id/merger */
export const mergerFields = z.object({ version: id, next: id, nextVersion: id })

/** POST /review/safety/:id/mandate */
export const additionFields = z
  .object({
    wording: words(8000, 'Leave the words that are the mandate.'),
    action: optionalText(8000),
    class: kind,
    verb: words(80, 'Give the verb, as in “requests”.'),
    addressees,
    editNote: optionalText(1000),
    ...momentFields,
    dueReason: optionalText(1000),
  })
  .superRefine(checkMoment)
  .superRefine((form, context) => {
    const message = 'Say why it is due then, as in “the paragraph asks for it at that session”.'
    if (saysDue(form) && form.dueReason === null)
      context.addIssue({ code: 'custom', path: ['dueReason'], message })
    if (!saysDue(form) && form.dueReason !== null)
      context.addIssue({ code: 'custom', path: ['session'], message: 'Give the session or date it is for.' })
  })

/** Whether a due point was given at all: the body is filled in beforehand and says nothing alone. */
export const saysDue = ({ session, date, recurrence: every }: MomentTyped): boolean =>
  session !== null || date !== null || every !== null

/** POST /review/undo */
export const undoFields = z.object({ entry: id })
