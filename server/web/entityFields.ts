/** The fields of an entity, each with the sentence for what is wrong. */
import { z } from 'zod'

/** "DOA", "OHCHR", "UN-Lights", "DGC/2": letters and figures, with single marks between them */
const ACRONYM = /^[\p{L}\p{M}\p{N}]+(?:[ .&/-][\p{L}\p{M}\p{N}]+)*$/u

export const acronymField = z
  .string()
  .trim()
  .min(1, 'Give the acronym.')
  .max(30, 'An acronym has at most 30 characters.')
  .refine(
    (typed) => typed === '' || ACRONYM.test(typed),
    'An acronym has letters and figures, as in DOA or UN-DOA.',
  )
  // The address of the list says `entity=none` for what nobody leads.
  .refine((typed) => typed.toLowerCase() !== 'none', 'This word cannot be an acronym.')

export const nameField = z
  .string()
  .trim()
  .min(2, 'Give the full name.')
  .max(200, 'A name has at most 200 characters.')

export const emailField = z
  .union(
    [
      z.literal(''),
      z.email('Write an e-mail address, as in name@example.org.').max(200, 'At most 200 characters.'),
    ],
    'Write an e-mail address, as in name@example.org.',
  )
  .transform((typed) => typed.toLowerCase() || null)

/** POST /entities, POST /entities/:id */
export const entityFields = z.object({
  acronym: acronymField,
  name: nameField,
  parentId: z
    .string()
    .default('')
    .transform(Number)
    .pipe(z.int('Choose an entity of the list.').min(0, 'Choose an entity of the list.')),
  email: z.string().trim().pipe(emailField),
})
export type EntityFields = z.output<typeof entityFields>
