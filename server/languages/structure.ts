/** The words by which each language marks the parts of a resolution. All patterns are regex sources for the flags `iu`. */

export interface Structure {
  /** Frequent small words, lower case, that tell the language from others in the same script. */
  readonly stopWords: readonly string[]
  /** Twelve patterns, January first. */
  readonly months: readonly string[]
  /** A date, with the groups `day`, `month` and `year`; `{month}` stands for any of `months`. */
  readonly date: string
  /** How the opening line begins, by organ: `The General Assembly`. */
  readonly chapeau: Readonly<Record<'GA' | 'SC' | 'ECOSOC' | 'HRC', string>>
  /** What stands before the date of adoption: `Resolution adopted by the General Assembly on`. */
  readonly adopted: string
  /** How the heading of a resolution begins, with or without the day: `Resolution adopted`. */
  readonly heading: string
  /** Group `item`: `Agenda item 75 (a)`. */
  readonly agendaItem: string
  /** Group `meeting`: `108th plenary meeting`. */
  readonly meeting: string
  /** What stands before the meeting in the records of the Security Council: `Adopted unanimously at the`. */
  readonly adoptedAt: string
  /** What stands before the date of issue: `Distr.: General`. */
  readonly distributed: string
  /** A whole line that opens an annex; group `number` where it bears one. */
  readonly annex: string
  /** How the heading of an annex to an annex begins. */
  readonly appendix: string
  /** How the numbered heading of an outcome document begins, which may be a sentence: `Action 12.` */
  readonly action: string
  /** How an article of an annexed statute or convention begins; group `number`: `Article 37`. */
  readonly article: string
  /** A bracketed closing line: `Adopted without a vote.` */
  readonly adoptedHow: string
  /** Main Committees and plenary as source lines name them. The first that is found counts. */
  readonly committees: readonly (readonly [name: string, pattern: string])[]
}
