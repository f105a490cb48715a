/** English resolutions of any length, written by rule: in the proportions of real ones, and with a mandate in every third paragraph. */

const SUBJECTS = [
  'the keeping of lighthouses in the northern passages',
  'the training of keepers and pilots',
  'the survey of reefs and shoals',
  'the supply of oil, wicks and lamps',
  'the charting of tides in narrow waters',
]

/** A sentence about a subject. */
type Line = (it: string) => string

const PREAMBLE: readonly Line[] = [
  (it) => `Recalling its resolutions 88/40 of 3 December 2033 and 89/112 of 18 December 2034 on ${it},`,
  (it) =>
    `Recognizing that ${it} is of concern to all Member States, in particular to those whose coasts are long and whose means are few,`,
  (it) => `Bearing in mind the report of the Secretary-General on ${it} (A/90/214 and Add.1),`,
]

/** Ask the Secretary-General for something. */
const MANDATES: readonly Line[] = [
  (it) =>
    `Requests the Secretary-General to submit to the General Assembly at its ninety-second session a report on ${it}, and to include in it proposals for the years that follow;`,
  (it) =>
    `Also requests the Secretary-General, in consultation with Member States, to keep the General Assembly regularly informed of ${it};`,
  (it) =>
    `Further requests the Secretary-General to inform the Assembly of ${it} by 30 June 2037, within existing resources;`,
  (it) =>
    `Requests the Secretary-General to report annually to the Economic and Social Council on ${it} and to make the tables of his report available to the public;`,
]

/** Name him and ask nothing. */
const LOOK_ALIKES: readonly Line[] = [
  (it) => `Takes note with appreciation of the report of the Secretary-General on ${it};`,
  (it) =>
    `Expresses its concern at the state of ${it} where storms have broken towers and jetties, as described in paragraphs 12 to 19 of the report of the Secretary-General;`,
]

/** Do not name him. */
const OTHERS: readonly Line[] = [
  (it) =>
    `Calls upon Member States to strengthen their efforts with regard to ${it}, including through the exchange of experience, the building of capacity and the use of tools that have proved their worth at sea and on land, and stresses that such efforts must rest on the best science that can be had;`,
  (it) =>
    `Encourages all States that have not yet done so to accede to the Convention on Sea Marks, and reaffirms the importance of ${it} for the safety of those who travel, trade and fish in waters that are dark for half of the year;`,
  (it) =>
    `Emphasizes that the costs of ${it} should be borne in fair shares, that small islands should be helped first, and that nothing in the present resolution touches the rights of coastal States under international law;`,
  (it) =>
    `Invites the specialized agencies, funds and programmes, within their respective mandates, to support ${it} by advice, by training and by the loan of ships and instruments;`,
  (it) => `Welcomes the progress that was made with ${it} since the adoption of resolution 88/40;`,
]

/** Go on in a paragraph, as real ones do, until it is as long as they are. */
const FURTHER = [
  'taking into account the circumstances of States whose ports are closed by ice, the recommendations of the regional conferences held in 2033 and 2034, and the need to leave the choice of means to those who must bear their cost',
  'and underlines in this respect the importance of partnerships between ports, pilots, insurers and schools of navigation, which have shown in several regions how much can be done where knowledge is shared early and freely',
  'and stresses that the interests of crews, passengers and the inhabitants of the coasts should be at the centre of all such measures, with full respect for the applicable rules of international law',
]

const of = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length]
  if (value === undefined) throw new RangeError('There is nothing to choose from.')
  return value
}

/** A kind of operative paragraph by its place. */
type Kind = (number: number) => readonly Line[]

/** Real ones: of a hundred numbered paragraphs nineteen hold a mandate and five only name the Secretary-General. */
const real: Kind = (number) => (number % 5 === 2 ? MANDATES : number % 20 === 10 ? LOOK_ALIKES : OTHERS)

/** Four of eleven hold a mandate, as nowhere but in the shortest resolutions. */
const dense: Kind = (number) => {
  const place = number % 11
  if ([3, 6, 8, 10].includes(place)) return MANDATES
  return place === 0 || place === 9 ? LOOK_ALIKES : OTHERS
}

/** Letters of a real operative paragraph, on average; what asks for something and what does not alike. */
const REAL_LENGTH = 440

function paragraph(number: number, lines: readonly Line[], length: number): string {
  let text = of(lines, Math.floor(number / 3))(of(SUBJECTS, number))
  for (let more = number; text.length < length; more++)
    text = `${text.slice(0, -1)}, ${of(FURTHER, more)}${text.slice(-1)}`
  return text
}

/** A sixth of a real resolution is its preamble. */
const PREAMBLE_SHARE = 0.17

/**
 * One resolution of at least `characters` in the proportions of real ones, which hold a mandate every 2,200 characters or
 * so: 49 General Assembly and Security Council resolutions of ../shared have 2,583 operative paragraphs of 480 characters,
 * 481 with a mandate and 137 that only name the Secretary-General. A block a line with blank lines between.
 */
export const realisticText = (characters: number): string =>
  resolutionOf(characters, PREAMBLE_SHARE, (number) => paragraph(number, real(number), REAL_LENGTH))

/** The same with a mandate every 370 characters: what a mandate costs shows here. */
export const denseText = (characters: number): string =>
  resolutionOf(characters, 0, (number) => paragraph(number, dense(number), 0))

function resolutionOf(
  characters: number,
  preambleShare: number,
  operative: (number: number) => string,
): string {
  const blocks = [
    'A/RES/90/61',
    'Ninetieth session\nAgenda item 41 (b)',
    'Resolution adopted by the General Assembly on 20 December 2035',
    '[on the report of the Fifth Committee (A/90/512)]',
    '90/61. Lighthouses of the northern passages',
    'The General Assembly,',
    ...PREAMBLE.map((line, index) => line(of(SUBJECTS, index))),
  ]
  let length = blocks.reduce((sum, block) => sum + block.length + 2, 0)
  const fill = (until: number, block: (index: number) => string): void => {
    for (let index = 0; length < until; index++) {
      const next = block(index)
      blocks.push(next)
      length += next.length + 2
    }
  }
  fill(characters * preambleShare, (index) => of(PREAMBLE, index)(of(SUBJECTS, Math.floor(index / 3))))
  fill(characters, (index) => `${index + 1}. ${operative(index + 1)}`)
  return [...blocks, '72nd plenary meeting\n20 December 2035'].join('\n\n')
}
