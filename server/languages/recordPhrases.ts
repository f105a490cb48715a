/**
 * What a language must supply so that a mandate can be described (what is to be delivered, to whom, by which way, on what
 * money), look-alikes explained, and other officials recognised. Phrases are written as in `phrases.ts`.
 */

import type { SubsidiaryBody } from './subsidiaryBodies.ts'

/** Bodies to which reports go or through which they pass, by the names that results show. */
export type BodyName =
  | 'Advisory Committee on Administrative and Budgetary Questions'
  | SubsidiaryBody
  | 'Human Rights Council'
  | 'Economic and Social Council'
  | 'Security Council'
  | 'General Assembly'
  | 'Member States'

/** What a record can be about, besides action of any other kind. `update` is one that may be given in writing or not. */
export type DeliverableWords =
  'oral' | 'budget' | 'report' | 'update' | 'inform' | 'consultation' | 'appointment'

/** Kinds of look-alike: a mention of the Secretary-General by which nothing is asked of him. */
export type LookAlike =
  | 'other-official'
  | 'other-organization'
  | 'agenda-title'
  | 'past-request'
  | 'embedded-request'
  | 'author'
  | 'initiative'
  | 'possession'
  | 'in-consultation'
  | 'through-him'
  | 'addressed-to-him'
  | 'support'
  | 'appreciation'
  | 'what-he-did'
  | 'acknowledgement'

/** Words around a mention of the Secretary-General. All three that are not empty must match. */
export interface MentionWords {
  /** Right before the mention. */
  readonly before?: readonly string[]
  /** Right after it. */
  readonly after?: readonly string[]
  /** At the opening of the clause in which it stands. */
  readonly opening?: readonly string[]
}

export interface RecordPhrases {
  /** What may stand at the opening of an action before its verb: "to", "also", "regularly". */
  readonly lead: readonly string[]
  /** "continue to", at the opening of an action. */
  readonly continues: readonly string[]
  /** `^` is the verb that opens the action. */
  readonly deliverables: Readonly<Record<DeliverableWords, readonly string[]>>
  readonly bodies: Readonly<Record<BodyName, readonly string[]>>
  /** "the Council", "the Assembly" alone: the adopting organ, where it is one. */
  readonly organAlone: readonly string[]
  /** Before a body that receives what is delivered: "to", "inform". */
  readonly to: readonly string[]
  /** A pronoun for the adopting organ as receiver, whole: "report to it". */
  readonly toItself: readonly string[]
  /** Before a body through which a report passes: "through". */
  readonly through: readonly string[]
  /** After such a body, in languages that set the word behind it. */
  readonly throughAfter: readonly string[]
  readonly withinResources: readonly string[]
  readonly voluntary: readonly string[]
  /** A repeated request that says no more than where it was made: all words up to the citation. */
  readonly repeats: readonly string[]
  /** In languages that set the verb after the citation ("在第…段中提出的要求"): what must follow it; else empty. */
  readonly repeatsAfter: readonly string[]
  /** "Repeats its request": a citation in the opening of such a clause is what it refers to. */
  readonly repeating: readonly string[]
  /** Words that show that such a clause asks something of its own after all; else empty. */
  readonly action: readonly string[]
  /** Words before a citation, anywhere in a clause, by which an earlier request is meant: "as requested in". */
  readonly asRequested: readonly string[]
  /** A paragraph of the same resolution; `#` is its number: "paragraph 5 above". */
  readonly ownParagraph: readonly string[]
  /** Letters that may be written onto the first word of a phrase (Arabic و, ب, ل), as a pattern; else ''. */
  readonly writtenOn: string
  /** Every mention of the Secretary-General, in any case. */
  readonly mention: readonly string[]
  readonly lookAlikes: Readonly<Record<LookAlike, readonly MentionWords[]>>
  readonly officials: {
    /** As they stand after a directive verb. */
    readonly forms: readonly string[]
    /** As subject of a clause. */
    readonly subject: readonly string[]
  }
}
