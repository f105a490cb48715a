/** The words that mark the parts of a resolution as patterns, compiled once for each language. */
import type { LanguageCode } from './codes.ts'
import type { Language } from './language.ts'
import { naming } from './naming.ts'
import { draftWords, papers } from './papers.ts'
import type { Structure } from './structure.ts'

type Speaker = keyof Structure['chapeau']

/** Patterns without the flag `g`; those with `Line` or a noun alone cover a block from its beginning. */
export interface StructurePatterns {
  /** The opening words of any organ; the group that is set bears the organ's name. */
  readonly chapeau: RegExp
  readonly meeting: RegExp
  /** A meeting and hardly anything else. */
  readonly meetingLine: RegExp
  /** `Adopted unanimously at the 1382nd meeting.`, perhaps with the votes behind. */
  readonly adoptedAtLine: RegExp
  /** `[Adopted without a vote.]`, and the same where the bracket may be missing. */
  readonly voteLine: RegExp
  readonly vote: RegExp
  readonly annexLine: RegExp
  readonly annexWithTitle: RegExp
  readonly appendix: RegExp
  readonly article: RegExp
  readonly action: RegExp
  readonly adopted: RegExp
  /** `Resolution adopted`, perhaps without the day. */
  readonly heading: RegExp
  /** What stands before and behind the number that names a resolution, in a heading and in a sentence. */
  readonly namedLabel: RegExp
  readonly namedSentence: RegExp
  readonly namedBehind: RegExp
  readonly agendaItem: RegExp
  /** What stands behind the title of an agenda item. */
  readonly behindAgendaTitle: RegExp
  readonly distributed: RegExp
  readonly committees: readonly (readonly [name: string, pattern: RegExp])[]
  readonly draftResolution: RegExp
  /** What a text that is no resolution may be, told by its first lines. */
  readonly papers: readonly (readonly [what: string, pattern: RegExp])[]
}

const compiled = new Map<LanguageCode, StructurePatterns>()

/** The patterns of a language. */
export function structurePatterns({ code, structure }: Language): StructurePatterns {
  const known = compiled.get(code)
  if (known !== undefined) return known
  const made = patternsOf(code, structure)
  compiled.set(code, made)
  return made
}

const speakers: readonly Speaker[] = ['GA', 'SC', 'ECOSOC', 'HRC']

function patternsOf(code: LanguageCode, words: Structure): StructurePatterns {
  const names = speakers.map((organ) => `(?<${organ}>${words.chapeau[organ]})`).join('|')
  return {
    // `The General Assembly,` alone or with the first words of the preamble behind its comma.
    chapeau: new RegExp(`^(?:${names}) ?(?:[,，،:：]|$)`, 'iu'),
    meeting: new RegExp(words.meeting, 'iu'),
    meetingLine: new RegExp(`^${words.meeting}[^;.]{0,40}\\.?$`, 'iu'),
    adoptedAtLine: new RegExp(`^${words.adoptedAt}${words.meeting}(?=[^;]{0,250}$)`, 'iu'),
    voteLine: new RegExp(`^\\[${words.adoptedHow}`, 'iu'),
    vote: new RegExp(`^\\[?${words.adoptedHow}`, 'iu'),
    annexLine: new RegExp(`^${words.annex}$`, 'iu'),
    annexWithTitle: new RegExp(`^${words.annex}[ :.]{1,2}(?=\\p{Lu}|\\p{Lo})`, 'u'),
    appendix: new RegExp(`^${words.appendix}(?!\\p{L})`, 'iu'),
    article: new RegExp(`^${words.article}(?![\\p{L}\\p{N}(-])\\.?`, 'iu'),
    action: new RegExp(`^${words.action} ?(?=\\p{Lu}|\\p{Lo})`, 'iu'),
    adopted: new RegExp(words.adopted, 'iu'),
    heading: new RegExp(`^${words.heading}`, 'iu'),
    namedLabel: new RegExp(`^(?:${naming[code].label})`, 'iu'),
    namedSentence: new RegExp(`^(?:${naming[code].sentence})`, 'iu'),
    namedBehind: new RegExp(`^(?:${naming[code].behind})`, 'iu'),
    agendaItem: new RegExp(words.agendaItem, 'iu'),
    behindAgendaTitle: new RegExp(`${words.adopted}|^${words.heading}|^\\[`, 'imu'),
    distributed: new RegExp(words.distributed, 'iu'),
    committees: words.committees.map(([name, pattern]) => [name, new RegExp(pattern, 'iu')]),
    draftResolution: new RegExp(draftWords[code], 'iu'),
    papers: papers.map(({ what, words: said }) => [what, new RegExp(said[code], 'imu')]),
  }
}
