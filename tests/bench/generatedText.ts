/** English resolutions of any length, written by rule in the style of real ones: few paragraphs ask something of anybody. */

const SUBJECTS = [
  'the keeping of lighthouses in the northern passages',
  'the training of keepers and pilots',
  'the survey of reefs and shoals',
  'the supply of oil, wicks and lamps',
  'the charting of tides in narrow waters',
]

const PREAMBLE = [
  (it: string) =>
    `Recalling its resolutions 88/40 of 3 December 2033 and 89/112 of 18 December 2034 on ${it},`,
  (it: string) =>
    `Recognizing that ${it} is of concern to all Member States, in particular to those whose coasts are long and whose means are few,`,
  (it: string) => `Bearing in mind the report of the Secretary-General on ${it} (A/90/214 and Add.1),`,
]

/** Of eleven paragraphs four ask the Secretary-General for something, as in resolutions of the Assembly. */
const PARAGRAPHS = [
  (it: string) => `Takes note with appreciation of the report of the Secretary-General on ${it};`,
  (it: string) =>
    `Calls upon Member States to strengthen their efforts with regard to ${it}, including through the exchange of experience, the building of capacity and the use of tools that have proved their worth at sea and on land, and stresses that such efforts must rest on the best science that can be had;`,
  (it: string) =>
    `Encourages all States that have not yet done so to accede to the Convention on Sea Marks, and reaffirms the importance of ${it} for the safety of those who travel, trade and fish in waters that are dark for half of the year;`,
  (it: string) =>
    `Requests the Secretary-General to submit to the General Assembly at its ninety-second session a report on ${it}, and to include in it proposals for the years that follow;`,
  (it: string) =>
    `Emphasizes that the costs of ${it} should be borne in fair shares, that small islands should be helped first, and that nothing in the present resolution touches the rights of coastal States under international law;`,
  (it: string) =>
    `Invites the specialized agencies, funds and programmes, within their respective mandates, to support ${it} by advice, by training and by the loan of ships and instruments;`,
  (it: string) =>
    `Also requests the Secretary-General, in consultation with Member States, to keep the General Assembly regularly informed of ${it};`,
  (it: string) => `Welcomes the progress that was made with ${it} since the adoption of resolution 88/40;`,
  (it: string) =>
    `Further requests the Secretary-General to inform the Assembly of ${it} by 30 June 2037, within existing resources;`,
  (it: string) =>
    `Expresses its concern at the state of ${it} where storms have broken towers and jetties, as described in paragraphs 12 to 19 of the report of the Secretary-General;`,
  (it: string) =>
    `Requests the Secretary-General to report annually to the Economic and Social Council on ${it} and to make the tables of his report available to the public;`,
]

const of = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length]
  if (value === undefined) throw new RangeError('There is nothing to choose from.')
  return value
}

/** One resolution of at least `characters`, a block a line with blank lines between. */
export function generatedText(characters: number): string {
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
  for (let number = 1; length < characters; number++) {
    const block = `${number}. ${of(PARAGRAPHS, number - 1)(of(SUBJECTS, number))}`
    blocks.push(block)
    length += block.length + 2
  }
  return [...blocks, '72nd plenary meeting\n20 December 2035'].join('\n\n')
}
