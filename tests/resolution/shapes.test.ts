/** The shapes in which resolutions come, in the order of how often they occur: header, paths and what stands around them. */
import { describe, expect, it } from 'vitest'
import { walk, type Header, type NodeType, type Resolution } from '../../server/resolution/tree.ts'
import { parseText, wordsOf } from './outline.ts'

interface Shape {
  readonly name: string
  readonly text: string
  readonly header: Partial<Header>
  readonly paths: readonly string[]
  /** Words of all nodes of a type, where the shape is about them. */
  readonly words?: Partial<Record<NodeType, readonly string[]>>
  /** Codes of warnings; none where absent. */
  readonly warnings?: readonly string[]
}

const pathsOf = (resolution: Resolution): string[] =>
  [...walk(resolution.nodes)].flatMap(({ path }) => path ?? [])

const shapes: readonly Shape[] = [
  {
    name: 'the Assembly today: everything a first page bears',
    text: `United Nations                                                     A/RES/95/212*
General Assembly                                          Distr.: General
                                                          21 January 2041

Ninety-fifth session
Agenda items 19 (b) and 114

Resolution adopted by the General Assembly
on 19 December 2040

[on the report of the Second Committee (A/95/433/Add.2, para. 9)]

95/212.  Lamps for the harbours of the small islands

The General Assembly,

Recalling its resolution 94/101 of 3 December 2039,

1.   Takes note of the report of the Secretary-General;¹

2.   Decides to continue its consideration.

60th plenary meeting
19 December 2040

_______________
¹ A/95/77.
* Reissued for technical reasons on 3 February 2041.
`,
    header: {
      symbol: 'A/RES/95/212',
      organ: 'GA',
      session: 95,
      title: 'Lamps for the harbours of the small islands',
      adopted: '2040-12-19',
      agendaItems: ['19 (b)', '114'],
      source: 'on the report of the Second Committee (A/95/433/Add.2, para. 9)',
      committee: 'Second',
      sourceSymbols: ['A/95/433/Add.2'],
      meeting: 60,
      distributed: '2041-01-21',
    },
    paths: ['1', '2'],
    words: { closing: ['60th plenary meeting', '19 December 2040'] },
  },
  {
    name: 'a title that lost its number',
    text: `A/RES/95/41

Ninety-fifth session
Agenda item 125 (b)
Cooperation of lamps

Resolution adopted by the General Assembly on 4 December 2040

[without reference to a Main Committee (A/95/L.22)]

Cooperation between the lamps of the north and the lamps of the south

The General Assembly,

1. Notes the lamps;

2. Requests a report.

44th plenary meeting
4 December 2040
`,
    header: {
      symbol: 'A/RES/95/41',
      title: 'Cooperation between the lamps of the north and the lamps of the south',
      agendaItem: '125 (b)',
    },
    paths: ['1', '2'],
  },
  {
    name: 'a bracketed source line with several symbols',
    text: `A/RES/95/40

Resolution adopted by the General Assembly on 4 December 2040

[without reference to a Main Committee (A/95/L.21/Rev.1 and A/95/L.21/Rev.1/Add.1)]

95/40. Lamps of peace

The General Assembly,

1. Notes the lamps;

2. Requests a report.

44th (resumed) plenary meeting
4 December 2040
`,
    header: {
      committee: 'Plenary',
      sourceSymbols: ['A/95/L.21/Rev.1', 'A/95/L.21/Rev.1/Add.1'],
      meeting: 44,
      adopted: '2040-12-04',
    },
    paths: ['1', '2'],
  },
  {
    name: 'a single operative paragraph without a number',
    text: `95/77. Report of the keepers

The General Assembly,

Having received the report of the keepers,

Recalling its resolution 94/5 of 1 November 2039,

Takes note of the report of the keepers and requests the Secretary-General to publish it.

70th plenary meeting
6 December 2040
`,
    header: { symbol: 'A/RES/95/77', meeting: 70, adopted: '2040-12-06' },
    paths: ['1'],
    warnings: [],
  },
  {
    name: 'lists to three levels with flush text behind each',
    text: `95/78. Levels of lamps

The General Assembly,

1. Requests the Secretary-General:

(a) To count the lamps, and in particular:

(i) Those of the north:

a. With oil;

b. With gas;

(ii) Those of the south;

(b) To count the wicks;

and to report on both counts to the Assembly;

2. Decides to meet again:

(a) In spring;

(b) In autumn.

70th plenary meeting
6 December 2040
`,
    header: { symbol: 'A/RES/95/78' },
    paths: ['1', '1(a)', '1(a)(i)', '1(a)(i)(a)', '1(a)(i)(b)', '1(a)(ii)', '1(b)', '2', '2(a)', '2(b)'],
  },
  {
    name: 'headings between paragraphs',
    text: `95/79. Sections of lamps

The General Assembly,

Recalling its resolutions on lamps,

Lamps of the north

1. Notes the lamps of the north;

2. Requests a report on them;

Lamps of the south

3. Notes the lamps of the south;

Follow-up

4. Decides to remain seized of the matter.

70th plenary meeting
6 December 2040
`,
    header: { symbol: 'A/RES/95/79' },
    paths: ['1', '2', '3', '4'],
    words: { heading: ['Lamps of the north', 'Lamps of the south', 'Follow-up'] },
  },
  {
    name: 'sections in which the numbers start again, one of them with a single paragraph',
    text: `95/80. Questions relating to the lamp budget

The General Assembly,

I

Oil

1. Notes the oil;

2. Requests the Secretary-General to buy oil;

II

Wicks

Takes note of the report on wicks;

III

Glass

1. Notes the glass;

2. Endorses the glass.

70th plenary meeting
6 December 2040
`,
    header: { symbol: 'A/RES/95/80' },
    paths: ['I/1', 'I/2', 'II/1', 'III/1', 'III/2'],
    words: { section: ['Oil', 'Wicks', 'Glass'] },
  },
  {
    name: 'lettered subsections within Roman sections, numbers running on',
    text: `95/81. Operational lamps

The General Assembly,

Recalling earlier lamps,

I
General

A
Oil

1. Notes the oil;

B
Wicks

2. Notes the wicks;

II
Special

A
Glass

3. Requests glass.

70th plenary meeting
6 December 2040
`,
    header: { symbol: 'A/RES/95/81' },
    paths: ['1', '2', '3'],
    words: { section: ['General', 'Special'] },
  },
  {
    name: 'parts A and B, each with its opening words',
    text: `A/RES/95/66 A-B

Resolution adopted by the General Assembly on 9 December 2040

[on the report of the Fourth Committee (A/95/90)]

95/66. Questions relating to maps

A
Maps of the north

The General Assembly,

Recalling its maps,

1. Notes the maps of the north;

2. Requests more.

60th plenary meeting
9 December 2040

B
Maps of the south

The General Assembly,

Recalling its maps,

1. Notes the maps of the south:

(a) The old;

(b) The new;

2. Requests none.

61st plenary meeting
10 December 2040
`,
    header: { symbol: 'A/RES/95/66 A-B', session: 95, title: 'Questions relating to maps', meeting: 60 },
    paths: ['A/1', 'A/2', 'B/1', 'B/1(a)', 'B/1(b)', 'B/2'],
  },
  {
    name: 'an annex with paragraphs, sections and an appendix of its own',
    text: `95/90. Charter of lamps

The General Assembly,

1. Adopts the Charter annexed to the present resolution;

2. Requests the Secretary-General to publish it.

70th plenary meeting
6 December 2040

Annex

Charter of lamps

I. Aims

1. Every harbour has a lamp.

2. The Secretary-General shall keep a list of:

(a) Lamps;

(b) Keepers.

II. Means

3. Oil is provided.

Appendix

List of lamps

1. The lamp of the north.
`,
    header: { symbol: 'A/RES/95/90' },
    paths: ['1', '2', 'annex/1', 'annex/2', 'annex/2(a)', 'annex/2(b)', 'annex/3', 'annex/appendix/1'],
  },
  {
    name: 'two annexes with Roman numbers and titles on their lines',
    text: `95/91. Two charters

The General Assembly,

1. Adopts the charters annexed to the present resolution;

2. Requests a report.

70th plenary meeting
6 December 2040

Annex I
Charter of oil

1. Oil is provided.

2. Oil is kept.

Annex II
Charter of wicks

1. Wicks are trimmed.
`,
    header: { symbol: 'A/RES/95/91' },
    paths: ['1', '2', 'annex I/1', 'annex I/2', 'annex II/1'],
  },
  {
    name: 'the Security Council today',
    text: `United Nations  S/RES/2996 (2044)

Security Council
Distr.: General
30 July 2044

Resolution 2996 (2044)

Adopted by the Security Council at its 9995th meeting, on
30 July 2044

The Security Council,

Recalling its resolutions 2990 (2043) and 2991 (2043),

Acting under Chapter VII of the Charter of the United Nations,

A.

1. Decides to extend the mandate of the lamps until 31 July 2045;

B.

2. Requests the Secretary-General to report every 90 days;

3. Decides to remain actively seized of the matter.
`,
    header: {
      symbol: 'S/RES/2996 (2044)',
      organ: 'SC',
      session: null,
      title: 'Resolution 2996 (2044)',
      adopted: '2044-07-30',
      meeting: 9995,
      distributed: '2044-07-30',
    },
    paths: ['1', '2', '3'],
  },
  {
    name: 'the Security Council of the records: the day above, the meeting below',
    text: `Resolution 942 (1937)

of 22 November 1937

The Security Council,

Expressing its concern with the lamps,

1. Affirms that lamps burn;

2. Requests the Secretary-General to designate a keeper.

Adopted unanimously at the 1382nd meeting.
`,
    header: { symbol: 'S/RES/942 (1937)', organ: 'SC', adopted: '1937-11-22', meeting: 1382 },
    paths: ['1', '2'],
    words: { closing: ['Adopted unanimously at the 1382nd meeting.'] },
  },
  {
    name: 'the Security Council of the first years: number, day and vote in the records',
    text: `9 (1936). Resolution of 29 April 1936

[S/45]

The Security Council,

Considering the lamps,

Decides to appoint a committee of five of its members to examine the lamps, and directs it to report before the end of May.

Adopted at the 39th meeting by 10 votes to none, with 1 abstention (Union of Lamps).
`,
    header: { symbol: 'S/RES/9 (1936)', organ: 'SC', adopted: '1936-04-29', meeting: 39 },
    paths: ['1'],
  },
  {
    name: 'the Human Rights Council, by a recorded vote',
    text: `United Nations A/HRC/RES/95/9

General Assembly

Distr.: General
8 April 2044

Original: English

Human Rights Council
Ninety-fifth session
24 February-4 April 2044
Agenda item 3

Resolution adopted by the Human Rights Council on 3 April 2044

95/9. The right to light

The Human Rights Council,

Recalling Council resolution 94/7 of 5 October 2043 and General Assembly resolution 60/251 of 15 March 2006,

1. Reaffirms the right to light;

2. Requests the Secretary-General to report to the Council at its ninety-eighth session.

54th meeting
3 April 2044

[Adopted by a recorded vote of 27 to 16, with 4 abstentions. The voting was as follows:

In favour:

Atlantis, Lampland and the Isles of Wick

Against:

Darkland

Abstaining:

Twilight]
`,
    header: {
      symbol: 'A/HRC/RES/95/9',
      organ: 'HRC',
      session: 95,
      title: 'The right to light',
      adopted: '2044-04-03',
      agendaItem: '3',
      meeting: 54,
    },
    paths: ['1', '2'],
  },
  {
    name: 'the Human Rights Council by its bare number, adopted without a vote',
    text: `46/97. Keepers of lamps

The Human Rights Council,

Guided by the Charter,

1. Calls upon States to light lamps;

2. Decides to remain seized of the matter.

48th meeting
23 March 2021
[Adopted without a vote.]
`,
    header: { symbol: 'A/HRC/RES/46/97', organ: 'HRC', session: 46, meeting: 48, adopted: '2021-03-23' },
    paths: ['1', '2'],
  },
  {
    name: 'a special session of the Human Rights Council',
    text: `A/HRC/RES/S-93/1

Human Rights Council
Ninety-third special session
24 May 2044

Resolution adopted by the Human Rights Council on 24 May 2044

S-93/1. Lamps in the dark

The Human Rights Council,

Guided by the Charter,

1. Decides to light lamps;

2. Requests the Secretary-General to help.

3rd meeting
24 May 2044
[Adopted without a vote.]
`,
    header: {
      symbol: 'A/HRC/RES/S-93/1',
      organ: 'HRC',
      session: null,
      meeting: 3,
      title: 'Lamps in the dark',
    },
    paths: ['1', '2'],
  },
  {
    name: 'the Economic and Social Council',
    text: `United Nations E/RES/2045/7
Economic and Social Council
Distr.: General
21 June 2045

2045 session
Agenda item 18 (d)

Resolution adopted by the Economic and Social Council on 7 June 2045

[on the recommendation of the Commission on the Status of Harbours (E/2045/27)]

2045/7. Mainstreaming lamps

The Economic and Social Council,

Reaffirming its resolution 2044/2 of 5 June 2044,

1. Takes note of the report;

2. Requests the Secretary-General to submit a report to the Council at its 2046 session.

24th plenary meeting
7 June 2045
`,
    header: {
      symbol: 'E/RES/2045/7',
      organ: 'ECOSOC',
      session: null,
      title: 'Mainstreaming lamps',
      adopted: '2045-06-07',
      agendaItem: '18 (d)',
      meeting: 24,
      distributed: '2045-06-21',
      committee: 'Commission on the Status of Harbours',
    },
    paths: ['1', '2'],
  },
  {
    name: 'the Economic and Social Council by its bare number',
    text: `2044/31. Lamps in prisons

The Economic and Social Council,

Recalling lamps,

1. Notes lamps;

2. Requests the Secretary-General to report thereon.

45th plenary meeting
27 July 2044
`,
    header: { symbol: 'E/RES/2044/31', organ: 'ECOSOC', meeting: 45, adopted: '2044-07-27' },
    paths: ['1', '2'],
  },
  {
    name: 'the Economic and Social Council of the first years',
    text: `663 E (XXIV). Lamps of commerce

The Economic and Social Council,

Recalling lamps,

1. Notes lamps;

2. Requests the Secretary-General to report thereon.

993rd plenary meeting,
31 July 1957.
`,
    header: { symbol: 'E/RES/663 E (XXIV)', organ: 'ECOSOC', meeting: 993, adopted: '1957-07-31' },
    paths: ['1', '2'],
  },
  {
    name: 'an emergency special session',
    text: `United Nations A/RES/ES-41/1
General Assembly
Distr.: General
18 March 2042

Forty-first emergency special session
Agenda item 5

Resolution adopted by the General Assembly
on 2 March 2042

[without reference to a Main Committee (A/ES-41/L.1 and A/ES-41/L.1/Add.1)]

ES-41/1. Attack on the lamps

The General Assembly,

Reaffirming the paramount importance of lamps,

1. Reaffirms its commitment to lamps;

2. Decides to adjourn the forty-first emergency special session temporarily.

5th plenary meeting
2 March 2042
`,
    header: {
      symbol: 'A/RES/ES-41/1',
      organ: 'GA',
      session: null,
      title: 'Attack on the lamps',
      adopted: '2042-03-02',
      agendaItem: '5',
      meeting: 5,
      sourceSymbols: ['A/ES-41/L.1', 'A/ES-41/L.1/Add.1'],
    },
    paths: ['1', '2'],
  },
  {
    name: 'the Assembly of the 1990s: the symbol below the distribution, the day at the end alone',
    text: `UNITED NATIONS

General Assembly

Distr.
GENERAL

A/RES/49/391
7 January 1994

Forty-ninth session
Agenda item 114 (b)

RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY

[on the report of the Third Committee (A/49/632/Add.4)]

49/391.  Keeper for the promotion of all lamps

The General Assembly,

Reaffirming its commitment,

1.  Decides to create the post of Keeper;

2.  Requests the Secretary-General to report on it to the Assembly at its fiftieth session.

                                             85th plenary meeting
                                                 20 December 1993
`,
    header: {
      symbol: 'A/RES/49/391',
      session: 49,
      title: 'Keeper for the promotion of all lamps',
      adopted: '1993-12-20',
      agendaItem: '114 (b)',
      committee: 'Third',
      meeting: 85,
      distributed: '1994-01-07',
    },
    paths: ['1', '2'],
  },
  {
    name: 'the Assembly of the 1980s as web texts give it: meeting and day above the title',
    text: `                                                A/RES/39/395
                                                97th plenary meeting
                                                14 December 1984

     39/395.   Lamps of the outer harbours

     The General Assembly,

     Recalling its resolutions on lamps,

     1.   Commends the keepers of all the outer harbours for the care that they have
taken of their lamps in the past year;

     2.   Requests the Secretary-General to report to it at its fortieth session on the
lamps of the outer harbours.
`,
    header: {
      symbol: 'A/RES/39/395',
      title: 'Lamps of the outer harbours',
      adopted: '1984-12-14',
      meeting: 97,
    },
    paths: ['1', '2'],
    warnings: [],
  },
  {
    name: 'the Assembly before 1976: a Roman session, meeting and day on one line',
    text: `1914 (XV).  Declaration on lamps

The General Assembly,

Mindful of the lamps,

Declares that:

1. All harbours have the right to lamps;

2. Keepers shall be free.

947th plenary meeting,
14 December 1960.
`,
    header: {
      symbol: 'A/RES/1914 (XV)',
      session: 15,
      title: 'Declaration on lamps',
      adopted: '1960-12-14',
      meeting: 947,
    },
    paths: ['1', '2'],
  },
  {
    name: 'the Assembly before 1976: a lettered number, closing on one line',
    text: `RESOLUTION 3911 A (XXX)

3911 A (XXX). Policies of the dark

The General Assembly,

Recalling its resolution 3324 C (XXIX) of 16 December 1974,

1. Reaffirms its support;

2. Requests the Secretary-General to consult the keepers.

2419th plenary meeting, 28 November 1975
`,
    header: {
      symbol: 'A/RES/3911 A (XXX)',
      session: 30,
      title: 'Policies of the dark',
      adopted: '1975-11-28',
      meeting: 2419,
    },
    paths: ['1', '2'],
  },
  {
    name: 'the first session: a number in words for the meeting',
    text: `41 (I). Principles of lamps

The General Assembly,

1. Recognizes the lamps;

2. Requests the Secretary-General to submit a plan.

Sixty-third plenary meeting,
14 December 1946.
`,
    header: { symbol: 'A/RES/41 (I)', session: 1, meeting: 63, adopted: '1946-12-14' },
    paths: ['1', '2'],
  },
]

describe.each(shapes)('$name', ({ text, header, paths, words = {}, warnings = [] }) => {
  it('has its header, its paragraphs and no warning that is not due', async () => {
    const resolution = await parseText(text)
    expect(resolution.header).toMatchObject(header)
    expect(pathsOf(resolution)).toEqual(paths)
    expect(resolution.warnings.map(({ code }) => code)).toEqual(warnings)
    for (const [type, expected] of Object.entries(words)) expect(wordsOf(resolution, type)).toEqual(expected)
  })
})

const others: readonly (readonly [what: string, text: string])[] = [
  [
    'a corrigendum',
    'A/RES/95/12/Corr.1\n\nNinety-fifth session\nAgenda item 4\n\nCorrigendum\n\n1. Operative paragraph 3\n\nFor wicks read lamps',
  ],
  [
    'a decision',
    'A/DEC/95/553\n\n95/553. Lamps\n\nAt its 5th plenary meeting, on 3 March 2041, the General Assembly decided to defer the item.',
  ],
  [
    'a decision',
    'Decision 2045/285\n\nAt its 5th meeting the Economic and Social Council decided to defer lamps.',
  ],
  [
    'a decision',
    'S/DEC/7 (2044)\n\nAt its 9999th meeting the Security Council decided to meet.\n\nDecision of 3 May 2044',
  ],
  [
    'a statement by the President of the Security Council',
    'S/PRST/2044/9\n\nStatement by the President of the Security Council\n\nThe Security Council welcomes lamps.',
  ],
  [
    'a report',
    'A/95/77\n\nNinety-fifth session\n\nLamps\n\nReport of the Secretary-General\n\n1. The General Assembly, by its resolution 94/1, asked for lamps.',
  ],
  [
    'a letter',
    'A/95/78-S/2040/9\n\nIdentical letters dated 3 March 2040 from the Permanent Representative addressed to the Secretary-General\n\nI have the honour',
  ],
  [
    'a note',
    'A/95/79\n\nNote by the Secretary-General\n\nThe Secretary-General has the honour to transmit lamps.',
  ],
]

describe('a paper of another kind', () => {
  it.each(others)('is refused as %s', async (what, text) => {
    await expect(parseText(text)).rejects.toThrow(`it looks like ${what}`)
  })
})
