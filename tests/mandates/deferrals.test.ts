import { describe, expect, it } from 'vitest'
import { readDeferrals } from '../../server/mandates/deferrals.ts'

const decision = `99/553.  Questions deferred for future consideration

A

At its 83rd plenary meeting, on 31 March 2045, the General Assembly, on the recommendation of the Fifth Committee,
decided to defer until the second part of its resumed ninety-ninth session consideration of the following documents:

Item 141
Programme budget for 2045

Report of the Secretary-General on the upkeep of lighthouses (A/99/754)
Report of the Secretary-General on fog signals, submitted pursuant to resolution 98/201 (A/99/818 and Corr.1
and Add.1)

Item 150
Administration of harbours

Note by the Secretary-General on pilot boats (A/C.5/99/18)

B

At its 92nd plenary meeting, on 30 June 2045, the General Assembly decided to defer consideration of the following
documents until its one hundredth session:

Report of the Secretary-General on buoys (A/99/6 (Sect. 29A)/Add.1)

99/554.  Composition of the Committee on Lighthouses

The General Assembly appointed four members. Their report is document A/99/900.
`

describe('a decision on deferred questions', () => {
  it('gives each part with its session and its words', () => {
    expect(
      readDeferrals(decision).map(({ documents, ...rest }) => ({ ...rest, named: documents.length })),
    ).toEqual([
      {
        decision: '99/553 A',
        session: 99,
        part: 'second resumed',
        words: 'until the second part of its resumed ninety-ninth session',
        named: 3,
      },
      { decision: '99/553 B', session: 100, part: null, words: 'until its one hundredth session', named: 1 },
    ])
  })

  it('gives every document with its title, its agenda item and what is listed with it', () => {
    expect(readDeferrals(decision)[0]?.documents).toEqual([
      {
        symbols: ['A/99/754'],
        title: 'Report of the Secretary-General on the upkeep of lighthouses',
        item: { number: '141', title: 'Programme budget for 2045' },
      },
      {
        symbols: ['A/99/818', 'A/99/818/Corr.1', 'A/99/818/Add.1'],
        title: 'Report of the Secretary-General on fog signals, submitted pursuant to resolution 98/201',
        item: { number: '141', title: 'Programme budget for 2045' },
      },
      {
        symbols: ['A/C.5/99/18'],
        title: 'Note by the Secretary-General on pilot boats',
        item: { number: '150', title: 'Administration of harbours' },
      },
    ])
  })

  it('ends where the next decision begins', () => {
    const [, second] = readDeferrals(decision)
    expect(second?.documents.map(({ symbols }) => symbols)).toEqual([['A/99/6 (Sect. 29A)/Add.1']])
  })

  it('gives nothing where nothing is deferred, and nothing where no session is named', () => {
    expect(
      readDeferrals('The General Assembly took note of the report of the Secretary-General (A/99/754).'),
    ).toEqual([])
    expect(
      readDeferrals(
        'The General Assembly decided to defer until further notice consideration of document A/99/754.',
      ),
    ).toEqual([])
    expect(readDeferrals('')).toEqual([])
  })

  it('says the number of no decision where the text has none', () => {
    const [only] = readDeferrals(
      'The General Assembly decides to defer until its one hundredth session consideration of the following reports: the report of the Secretary-General on buoys (A/99/12).',
    )
    expect(only).toMatchObject({ decision: null, session: 100 })
  })
})

describe('the same decision in the six languages', () => {
  it.each([
    [
      'en',
      'decision 99/553 A',
      'The General Assembly, on the recommendation of the Fifth Committee, decided to defer until the first part of its resumed one hundredth session consideration of the following documents:\n\nItem 141\n\nReport of the Secretary-General on buoys (A/99/12)',
    ],
    [
      'fr',
      '99/553 A',
      "L'Assemblée générale, sur la recommandation de la Cinquième Commission, décide de reporter à la première partie de la reprise de sa centième session l'examen des documents suivants :\n\nPoint 141\n\nRapport du Secrétaire général sur les bouées (A/99/12)",
    ],
    [
      'es',
      '99/553 A',
      'La Asamblea General, por recomendación de la Quinta Comisión, decidió aplazar hasta la primera parte de la continuación de su centésimo período de sesiones el examen de los documentos siguientes:\n\nTema 141\n\nInforme del Secretario General sobre las boyas (A/99/12)',
    ],
    [
      'ru',
      '99/553 A',
      'Генеральная Ассамблея по рекомендации Пятого комитета постановила отложить до первой части своей возобновленной сотой сессии рассмотрение следующих документов:\n\nПункт 141\n\nДоклад Генерального секретаря о буях (A/99/12)',
    ],
    [
      'zh',
      '99/553 A',
      '大会根据第五委员会的建议，决定推迟到第一百届会议续会第一期会议审议下列文件：\n\n项目 141\n\n秘书长关于浮标的报告（A/99/12）',
    ],
    [
      'ar',
      '99/553 A',
      'إن الجمعية العامة، بناء على توصية اللجنة الخامسة، تقرر أن ترجئ إلى الجزء الأول من دورتها المائة المستأنفة النظر في الوثائق التالية:\n\nالبند 141\n\nتقرير الأمين العام عن العوامات (A/99/12)',
    ],
  ])('%s', (_, number, text) => {
    expect(readDeferrals(`${number}\n\n${text}`)).toMatchObject([
      {
        decision: '99/553 A',
        session: 100,
        part: 'first resumed',
        documents: [{ symbols: ['A/99/12'], item: { number: '141' } }],
      },
    ])
  })
})

it('reads a megabyte of deferrals without going over it again for each', () => {
  const many = 'to defer until A/99/1 and\n'.repeat(40_000)
  expect(readDeferrals(`The General Assembly decided to ${many}`)).toEqual([])
})
