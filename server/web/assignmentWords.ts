/** A change of who answers for a mandate as a sentence of its history. */
import type { AssignmentStep } from '../../db/assignments.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What each step says after the author's name. */
const words: Readonly<Record<AssignmentStep['did'], (step: AssignmentStep) => string>> = {
  'lead given': ({ entity }) => `gave the lead to ${entity}`,
  'lead moved': ({ entity, before }) => `moved the lead from ${before} to ${entity}`,
  'lead ended': ({ entity }) => `ended the lead of ${entity}`,
  added: ({ entity }) => `added ${entity} as contributing`,
  ended: ({ entity }) => `ended the contribution of ${entity}`,
  named: ({ entity, person }) => `named ${person} of ${entity}`,
  unnamed: ({ entity, person }) => `no longer names ${person} of ${entity}`,
}

/** `moved the lead from DOA to OLA and named Chen Li of OLA`; null where the entry does not say what changed. */
export function assignmentWords(particulars: Readonly<Record<string, unknown>>): string | null {
  const steps = particulars['steps']
  if (!Array.isArray(steps) || steps.length === 0) return null
  return list.format((steps as AssignmentStep[]).map((step) => words[step.did](step)))
}
