/** The fields of the forms of a mandate's page, each with the sentence for what is wrong. */
import { z } from 'zod'
import { evidenceKinds, statuses } from '../../db/schema.ts'
import { id, optionalDay, optionalText, sessionNumber } from './fields.ts'
import { sessionParts } from './filter.ts'

const isHttp = (typed: string): boolean => URL.canParse(typed) && /^https?:$/u.test(new URL(typed).protocol)

/** POST /mandates/:id/updates */
export const updateFields = z.object({
  occurrence: id,
  version: id,
  to: z.enum(statuses, 'Choose a status.'),
  note: optionalText(4000),
  symbols: optionalText(1000),
  title: optionalText(300),
  issued: optionalDay,
  kind: z.enum(evidenceKinds, 'Choose a kind.').default('report'),
  paragraphs: optionalText(200),
  url: optionalText(500).refine(
    (typed) => typed === null || isHttp(typed),
    'Give a full address that begins with https://.',
  ),
  decision: optionalText(40),
  deferredTo: sessionNumber,
  deferredPart: z.enum(['', ...sessionParts], 'Choose a part of the session.').default(''),
  successor: optionalText(80),
})
export type UpdateFields = z.output<typeof updateFields>

/** POST /mandates/:id/evidence/:evidence/withdrawal */
export const withdrawalFields = z.object({
  version: id,
  reason: z
    .string()
    .trim()
    .min(1, 'Say why it is withdrawn: the reason stays in the history.')
    .max(1000, 'At most 1,000 characters.'),
})

/** POST /mandates/:id/verification */
export const verificationFields = z.object({ occurrence: id, version: id, note: optionalText(1000) })

/** POST /mandates/:id/verification/return */
export const returnFields = z.object({
  occurrence: id,
  version: id,
  to: z.enum(['in progress', 'submitted'], 'Choose where it goes back to.'),
  missing: z
    .string()
    .trim()
    .min(1, 'Say what is missing, for those who have to bring it.')
    .max(1000, 'At most 1,000 characters.'),
})
