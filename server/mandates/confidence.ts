/** How sure a mandate is, and why: the confidence of its rule, lowered by what makes it less certain. */
import type { Finding } from './found.ts'
import type { Confidence } from './mandate.ts'

/** What a mandate's confidence is and the sentence that says why. */
export interface Sureness {
  readonly confidence: Confidence
  readonly confidenceReason: string
}

interface Doubt {
  readonly holds: (finding: Finding) => boolean
  readonly confidence: Confidence
  readonly reason: string
}

/** Groups of which the subject of the sentence is he, and not the organ. */
const STATEMENTS: ReadonlySet<string> = new Set(['statement', 'inverted'])

/** In this order; the first that holds gives the reason. */
const DOUBTS: readonly Doubt[] = [
  {
    holds: ({ trigger }) => trigger.rule.endsWith('/pronoun'),
    confidence: 'medium',
    reason: 'A pronoun stands for the Secretary-General, who was the last person named before it.',
  },
  {
    holds: ({ trigger }) => trigger.group.class === 'implicit',
    confidence: 'medium',
    reason: 'Nobody is addressed: what is asked for is a document or matter of the Secretariat.',
  },
  {
    holds: ({ trigger }) => STATEMENTS.has(trigger.group.takes) || trigger.group.name === 'request/shall',
    confidence: 'medium',
    reason: 'A statement, not an operative verb, says what the Secretary-General shall or may do.',
  },
  {
    holds: ({ trigger }) => trigger.group.class === 'expectation',
    confidence: 'medium',
    reason: 'Something is expected of the Secretary-General without being asked for.',
  },
  {
    holds: ({ trigger }) => trigger.group.confidence === 'low',
    confidence: 'low',
    reason: 'The verb stands for several English verbs; compare the English version.',
  },
  {
    holds: ({ trigger }) => trigger.group.confidence === 'medium',
    confidence: 'medium',
    reason: 'The verb may stand for more than one English verb; compare the English version.',
  },
]

const SURE: Sureness = {
  confidence: 'high',
  confidenceReason: 'An operative verb of the organ addresses the Secretary-General by name.',
}

/** The confidence of a finding. A verb of English that is not fully certain keeps its own doubt. */
export function surenessOf(finding: Finding): Sureness {
  const doubt = DOUBTS.find(({ holds }) => holds(finding))
  return doubt === undefined ? SURE : { confidence: doubt.confidence, confidenceReason: doubt.reason }
}
