import { describe, expect, it } from 'vitest'
import { mandatesIn, saidIn } from './plain.ts'

describe('directives that are mandates', () => {
  it.each([
    [
      'Requests the Secretary-General to draw a map of the wells;',
      'request: Requests the Secretary-General to draw a map of the wells',
    ],
    [
      'Notes the maps, and in this regard requests the Secretary-General to redraw them;',
      'request: in this regard requests the Secretary-General to redraw them',
    ],
    [
      'Requests, in this regard, the Secretary-General to redraw the maps;',
      'request: Requests, in this regard, the Secretary-General to redraw the maps',
    ],
    [
      'Requests that the Secretary-General redraw the maps;',
      'request: Requests that the Secretary-General redraw the maps',
    ],
    [
      'Reiterates its request to the Secretary-General to redraw the maps;',
      'request: Reiterates its request to the Secretary-General to redraw the maps',
    ],
    [
      'Reiterates its request, contained in paragraph 4 of its resolution 88/501, that the Secretary-General redraw the maps;',
      'request: Reiterates its request, contained in paragraph 4 of its resolution 88/501, that the Secretary-General redraw the maps',
    ],
    [
      'Reiterates with deep concern its request that the Secretary-General redraw the maps;',
      'request: Reiterates with deep concern its request that the Secretary-General redraw the maps',
    ],
    [
      'Requests that the United Nations Secretary-General redraw the maps;',
      'request: Requests that the United Nations Secretary-General redraw the maps',
    ],
    [
      'Decides that the Secretary-General shall redraw the maps;',
      'request: Decides that the Secretary-General shall redraw the maps',
    ],
    [
      'Decides to request the Secretary-General to redraw the maps;',
      'request: Decides to request the Secretary-General to redraw the maps',
    ],
    [
      'We request the Secretary-General to redraw the maps.',
      'request: We request the Secretary-General to redraw the maps',
    ],
    [
      'The Secretary-General is requested to redraw the maps;',
      'request: The Secretary-General is requested to redraw the maps',
    ],
    [
      'Requests the Secretary-General not to redraw the maps;',
      'request: Requests the Secretary-General not to redraw the maps',
    ],
    [
      'Requests the Secretary General to redraw the maps;',
      'request: Requests the Secretary General to redraw the maps',
    ],
    [
      'Authorizes the Secretary-General to lease a depot;',
      'authorization: Authorizes the Secretary-General to lease a depot',
    ],
    [
      'Urges the Secretary-General to lease a depot;',
      'exhortation: Urges the Secretary-General to lease a depot',
    ],
    [
      'Recommends that the Secretary-General lease a depot;',
      'exhortation: Recommends that the Secretary-General lease a depot',
    ],
    [
      'Reiterates its invitation to the Secretary-General to lease a depot;',
      'exhortation: Reiterates its invitation to the Secretary-General to lease a depot',
    ],
    [
      'Trusts that the Secretary-General will lease a depot;',
      'expectation: Trusts that the Secretary-General will lease a depot',
    ],
    [
      'Looks forward to the proposals of the Secretary-General on depots;',
      'expectation: Looks forward to the proposals of the Secretary-General on depots',
    ],
    [
      'Requests that future reports on depots be illustrated;',
      'implicit: Requests that future reports on depots be illustrated',
    ],
  ])('%s', (paragraph, expected) => {
    expect(saidIn(paragraph)).toEqual([expected])
  })
})

describe('look-alikes that are none', () => {
  it.each([
    ['the possessive', 'Requests the Secretary-General’s envoy to draw a map;'],
    [
      'a nominal phrase with an infinitive',
      'Encourages the efforts of the Secretary-General to draw maps, and welcomes his intention to draw more;',
    ],
    ['the past', 'Recalls resolution 88/501, in which it requested the Secretary-General to draw a map;'],
    ['a recalled request', 'Recalls its request that the Secretary-General draw a map;'],
    [
      'an embedded recommendation',
      'Notes that the Committee recommends that the General Assembly request the Secretary-General to draw a map;',
    ],
    [
      'another body that asks',
      'Notes the statement in which the Board requests the Secretary-General to draw a map;',
    ],
    ['consultation', 'Requests the Board, in consultation with the Secretary-General, to draw a map;'],
    ['his representative', 'Requests the Special Representative of the Secretary-General to draw a map;'],
    ['an Under-Secretary-General', 'Requests the Under-Secretary-General for Maps to draw a map;'],
    [
      'the head of another organization',
      'Invites the Secretary-General of the League of Mapmakers to draw a map;',
    ],
    [
      'him who is somebody else',
      'Commends the work of the Special Rapporteur on maps, and requests him to continue it;',
    ],
    ['what another body is to do', 'Requests that the Board of Surveyors publish its reports;'],
    ['what is awaited from others', 'Looks forward to the reports of Member States;'],
    [
      'a decision that names him in passing',
      'Decides that the maps submitted to the Secretary-General shall be kept;',
    ],
    [
      'a preposition before a joint name',
      'Urges cooperation by States with the Board and the Secretary-General to draw maps;',
    ],
  ])('%s', (_, paragraph) => {
    expect(saidIn(paragraph)).toEqual([])
  })

  it('preambular words hold no mandates, nor does a statement of what he undergoes', () => {
    expect(saidIn('Requesting the Secretary-General to draw a map,')).toEqual([])
    expect(saidIn('The Secretary-General shall be notified of each map.')).toEqual([])
    expect(
      saidIn('The Secretary-General shall be notified of the language or languages of each map.'),
    ).toEqual([])
  })
})

describe('outcome documents in the first person', () => {
  const asked = (text: string) =>
    mandatesIn(text).map((mandate) => [mandate.paragraph, mandate.class, mandate.text])

  it('request and encourage without a third person', () => {
    expect(asked('1. We will draw maps. We request the Secretary-General to print them.')).toEqual([
      ['1', 'request', 'We request the Secretary-General to print them'],
    ])
    expect(
      asked(
        '1. We decide to:\n(a) Draw maps and request the Secretary-General to print them;\n(b) Encourage the Secretary-General to sell them.',
      ),
    ).toEqual([
      ['1(a)', 'request', 'request the Secretary-General to print them'],
      ['1(b)', 'exhortation', 'Encourage the Secretary-General to sell them'],
    ])
  })

  it('what another organ is advised to request is none', () => {
    expect(
      asked('1. Recommends that the General Assembly:\n(a) Request the Secretary-General to print maps.'),
    ).toEqual([])
  })
})

describe('whom a directive addresses', () => {
  it('further addressees are named beside the Secretary-General', () => {
    const [mandate] = mandatesIn('1. Requests the Secretary-General and all relevant entities to draw maps;')
    expect(mandate?.addressees).toEqual(['Secretary-General', 'all relevant entities'])
    expect(mandate?.action).toBe('to draw maps')
  })

  it('an aside between addressee and action is neither', () => {
    const [mandate] = mandatesIn(
      '1. Requests the Secretary-General, in cooperation with the Board, to draw maps;',
    )
    expect(mandate?.addressees).toEqual(['Secretary-General'])
    expect(mandate?.action).toBe('to draw maps')
  })

  it('he may stand last in the list', () => {
    const [mandate] = mandatesIn('1. Urges all States and the Secretary-General to draw maps;')
    expect(mandate?.addressees).toEqual(['all States', 'Secretary-General'])
  })

  it('“him” is the Secretary-General where he was named last', () => {
    const [mandate] = mandatesIn(
      '1. Welcomes the Secretary-General’s promise, and encourages him to draw maps;',
    )
    expect(mandate?.text).toBe('encourages him to draw maps')
  })

  it('the Secretary-General of the United Nations is the Secretary-General', () => {
    expect(saidIn('Requests the Secretary-General of the United Nations to draw maps;')).toHaveLength(1)
  })
})

describe('where a clause ends', () => {
  it('at the next operative verb of the organ', () => {
    const found = mandatesIn(
      '1. Requests the Secretary-General to draw maps, calls upon States to print them, and also requests the Secretary-General to sell them;',
    )
    expect(found.map(({ clause, text }) => [clause, text])).toEqual([
      [1, 'Requests the Secretary-General to draw maps'],
      [2, 'also requests the Secretary-General to sell them'],
    ])
  })

  it('with its sentence, where the paragraph has another', () => {
    const [mandate] = mandatesIn(
      'Annex\n1. The Secretary-General shall keep a register of maps. The Board shall see to it that the maps are right at all times.',
    )
    expect(mandate?.text).toBe('The Secretary-General shall keep a register of maps')
    expect(mandate?.due).toEqual([])
  })

  it.each(['Supplement No. 13 to the atlas', 'the atlas of A. Keeper', 'document A/99/6 (Sect. 29A)/Add. 1'])(
    'not at the stop of an abbreviation: %s',
    (words) => {
      const [mandate] = mandatesIn(`1. Requests the Secretary-General to print ${words} in colour;`)
      expect(mandate?.text).toBe(`Requests the Secretary-General to print ${words} in colour`)
    },
  )

  it('not at a noun that looks like a verb', () => {
    const [mandate] = mandatesIn(
      '1. Requests the Secretary-General to review its vision, mandates, requests for maps and notes;',
    )
    expect(mandate?.text).toBe(
      'Requests the Secretary-General to review its vision, mandates, requests for maps and notes',
    )
  })
})

/** The classes that real labels hardly have, each row beside a phrase that is nearly the same. */
describe('permissions', () => {
  it.each([
    ['Resolves to authorize the Secretary-General to hold sales', 'to hold sales'],
    ['Decides, exceptionally, to authorize the Secretary-General to hold sales', 'to hold sales'],
    ['Decides to close the fund and to authorize the Secretary-General to hold sales', 'to hold sales'],
    ['Grants the Secretary-General limited discretion to hold sales', 'to hold sales'],
    ['Decides to grant the Secretary-General the authority to hold sales', 'to hold sales'],
    ['Empowers the Secretary-General to hold sales', 'to hold sales'],
    ['Renews the authorization granted to the Secretary-General to hold sales', 'to hold sales'],
    ['Decides that the Secretary-General may hold sales', 'the Secretary-General may hold sales'],
    [
      'Agrees that the Secretary-General is authorized to hold sales',
      'the Secretary-General is authorized to hold sales',
    ],
    [
      'Decides that the Secretary-General shall be authorized to hold sales',
      'the Secretary-General shall be authorized to hold sales',
    ],
    [
      'The Secretary-General is hereby authorized, with the consent of the Board, to hold sales',
      'to hold sales',
    ],
    ['By authorizing the Secretary-General to hold sales', 'to hold sales'],
  ])('%s', (text, action) => {
    expect(mandatesIn(`1. ${text};`).map((found) => [found.class, found.action])).toEqual([
      ['authorization', action],
    ])
  })

  it.each([
    'Authorizes the sale of maps by the Secretary-General',
    'Notes that the Secretary-General may hold sales',
    'Recalls its decision to authorize the Secretary-General to hold sales',
    'Grants the request of the Secretary-General to hold sales',
    'Notes the authority of the Secretary-General to hold sales',
    'Recommends that the Assembly authorize the Secretary-General to hold sales',
  ])('nothing is permitted by: %s', (text) => {
    expect(saidIn(`${text};`)).toEqual([])
  })
})

describe('requests that name nobody', () => {
  it.each([
    'Requests that the present resolution be brought to the attention of Member States',
    'Requests that the proceedings of the meeting be printed',
    'Requests that the Committee be provided with maps',
    'Requests that Member States be informed of new maps',
    'Requests the preparation of a list of maps',
    'Requests that all vacant posts be filled',
    'Requests an updated list of maps in his next report',
  ])('%s', (text) => {
    expect(mandatesIn(`1. ${text};`).map((found) => found.class)).toEqual(['implicit'])
  })

  it.each([
    'Requests that the Committee provide maps',
    'Requests that Member States inform the Board of new maps',
    'Requests that parties report on their maps',
    'Welcomes the requests that were made',
  ])('is asked of somebody else, or not at all: %s', (text) => {
    expect(saidIn(`${text};`)).toEqual([])
  })
})

describe('expectations', () => {
  it.each([
    'Expects the Secretary-General to draw maps',
    'Expresses the hope that the Secretary-General will draw maps',
    'Hopes that the Secretary-General will draw maps',
    'Expects to receive the report of the Secretary-General',
    'Looks forward to receiving the report of the Secretary-General',
  ])('%s', (text) => {
    expect(mandatesIn(`1. ${text};`).map((found) => found.class)).toEqual(['expectation'])
  })

  it.each([
    'Looks forward to continuing its consideration of the report of the Secretary-General',
    'Looks forward to discussing the report of the Secretary-General',
    'Looks forward to the regatta',
    'Shares the hope of the Secretary-General that maps will be drawn',
  ])('nothing is expected of him by: %s', (text) => {
    expect(saidIn(`${text};`)).toEqual([])
  })
})

describe('requests in rarer dress', () => {
  it.each([
    [
      'Request the Secretary-General keep Member States updated on maps',
      'keep Member States updated on maps',
    ],
    ['Entrusts the Secretary-General with the drawing of maps', 'with the drawing of maps'],
    ['Tasks the Secretary-General with drawing maps', 'with drawing maps'],
    ['Decides to entrust the Secretary-General with the drawing of maps', 'with the drawing of maps'],
    ['Decides to close the fund and to request the Secretary-General to draw maps', 'to draw maps'],
    ['By requesting the Secretary-General to draw maps', 'to draw maps'],
  ])('%s', (text, action) => {
    expect(mandatesIn(`1. ${text};`).map((found) => [found.class, found.action])).toEqual([
      ['request', action],
    ])
  })

  it.each([
    'Welcomes the decision to close the fund and to request the Secretary-General to draw maps',
    'Notes the resolution, requesting the Secretary-General to draw maps',
    'Requests the experts with the Secretary-General present at the meeting to draw maps',
    'Commends those whom the Board tasks and the Secretary-General with them',
  ])('asks nothing of him: %s', (text) => {
    expect(saidIn(`${text};`)).toEqual([])
  })
})
