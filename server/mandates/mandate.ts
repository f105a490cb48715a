/** What extraction finds in a resolution: mandates with their due points, and the agenda decisions that anchor them. */
import type { Span } from '../text/span.ts'

/** `other official`: addressed to the Secretariat or another named official, whatever the verb. */
type MandateClass =
  'request' | 'authorization' | 'exhortation' | 'expectation' | 'implicit' | 'other official'

export type Confidence = 'high' | 'medium' | 'low'

/** Part of a General Assembly session. */
export type SessionPart = 'main' | 'first resumed' | 'second resumed' | 'resumed'

/** How a due point is known: the clause says it, an agenda decision of the same resolution fixes it, it was worked out, it is a review date of ours, or a person set it. */
type Basis = 'stated' | 'anchor' | 'inferred' | 'policy' | 'person'

/** One point at which a mandate falls due. At least one of session, date, recurrence and relative is set. */
export interface Due {
  /** Body that receives what is due: GA, SC, ECOSOC, HRC, or the name of another body as printed; null where none is known. */
  readonly body: string | null
  readonly session: number | null
  readonly part: SessionPart | null
  /** Last day of the stated period, ISO. */
  readonly date: string | null
  /** annual · biennial · triennial · quarterly · monthly · every 6 months · every 5 years · every N days · each report · each budget · continuous */
  readonly recurrence: string | null
  /** next report · next session · immediate · budget · before session */
  readonly relative: string | null
  readonly basis: Basis
  /** The words that say it, verbatim. */
  readonly expression: string
  readonly confidence: Confidence
  /** Name of the rule, as in `due/session`. */
  readonly rule: string
}

/** What is to be delivered. */
export type Deliverable =
  'report' | 'oral update or briefing' | 'budget item' | 'consultation' | 'appointment' | 'action'

/** What the words of a mandate say beside when it is due. */
export interface Description {
  readonly deliverable: Deliverable
  /** English name of the body that receives what is delivered ("; " between several), or the name of another body as printed; null where none is said. */
  readonly destination: string | null
  /** English names of the bodies through which it passes ("through the Advisory Committee …"), in order. */
  readonly route: readonly string[]
  /** "within existing resources" */
  readonly withinExistingResources: boolean
  /** "subject to voluntary contributions", "from extrabudgetary resources" */
  readonly voluntaryContributions: boolean
  /** "to continue to …": not asked for the first time. */
  readonly continues: boolean
}

/** A paragraph that a repeated request refers to. */
export interface Reference {
  readonly symbol: string
  /** Path there, section and annex included; null where only the resolution is named. */
  readonly paragraph: string | null
}

/** One part of one directive clause addressed to the Secretary-General. Identity in a resolution: paragraph, clause, part. */
export interface Mandate extends Description {
  readonly paragraph: string
  readonly clause: number
  readonly part: number
  readonly class: MandateClass
  /** The directive verb phrase, lower case, as in `requests`, `reiterates its request`. */
  readonly verb: string
  readonly addressees: readonly string[]
  /** The clause (or its part) verbatim; for an item of a colon list the inherited verb and addressee stand before it. */
  readonly text: string
  readonly action: string
  readonly due: readonly Due[]
  readonly rule: string
  /** Why it was taken for a mandate, in words for the person. */
  readonly reason: string
  readonly confidence: Confidence
  /** Why it is that sure, in words for the person. */
  readonly confidenceReason: string
  /** Where an earlier request is repeated: the paragraphs that made it. */
  readonly refersTo: readonly Reference[]
  readonly span: Span
}

/** "Decides to include in the provisional agenda of its Nth session the item entitled …". */
export interface AgendaDecision {
  readonly paragraph: string
  readonly session: number
  readonly item: string | null
}

/** A paragraph or item that names the Secretary-General and gave no mandate, with why. */
export interface SafetyParagraph {
  readonly paragraph: string
  readonly zone: 'operative' | 'annex'
  /** Its own words, verbatim. */
  readonly text: string
  /** Which look-alike it is, as in `look-alike/author`; `look-alike/none` where no rule explains it. */
  readonly rule: string
  /** The same in words for the person. */
  readonly reason: string
  readonly span: Span
}

export interface Extraction {
  readonly mandates: readonly Mandate[]
  readonly anchors: readonly AgendaDecision[]
  readonly safety: readonly SafetyParagraph[]
}
