import { describe, expect, it } from 'vitest'
import type { DueRow } from '../../db/readiness.ts'
import { trimmedClause } from '../../server/reports/entry.ts'
import { buildReadiness } from '../../server/reports/readiness.ts'
import type { ReadinessInput } from '../../server/reports/input.ts'
import { input, proof, row, update } from './rows.ts'

function entry(changes: Partial<DueRow> = {}, around: Partial<ReadinessInput> = {}) {
  const report = buildReadiness(input([row(1, changes)], around))
  const found = report.sections[0]?.committees[0]?.items[0]?.resolutions[0]?.entries[0]
  if (!found) throw new Error('The report has no entry.')
  return found
}

describe('the decision or request', () => {
  it('is the clause verbatim with its verb apart, without the mark that ends it', () => {
    expect(entry().quotation).toEqual({
      borrowed: null,
      opening: 'requests',
      rest: ' the Secretary-General to continue to submit annual reports on harbour fog',
      language: 'en',
      direction: 'ltr',
    })
  })

  it('keeps the capital of its verb', () => {
    expect(entry({ text: 'Requests the Secretary-General to listen.' }).quotation.opening).toBe('Requests')
  })

  it('takes what stands before its verb for a part of it, as the italics of a resolution do', () => {
    const { opening, rest } = entry({ text: 'Also requests the Secretary-General to listen.' }).quotation
    expect([opening, rest]).toEqual(['Also requests', ' the Secretary-General to listen'])
  })

  it('does not take a verb deep in the clause for its opening', () => {
    const text = 'To survey the state of paper logbooks, as it requests elsewhere'
    expect(entry({ text }).quotation.opening).toBe('')
  })

  it('brings along the verb and addressee that a later part takes from the first', () => {
    const { quotation } = entry({ text: 'to report thereon', opening: 'requests the Secretary-General' })
    expect([quotation.borrowed, quotation.rest]).toEqual([
      'requests the Secretary-General',
      'to report thereon',
    ])
  })

  it('stays whole where it does not open with its verb', () => {
    const { opening, rest } = entry({ text: 'To survey the state of paper logbooks;' }).quotation
    expect([opening, rest]).toEqual(['', 'To survey the state of paper logbooks'])
  })

  it('runs from right to left in Arabic', () => {
    const { quotation } = entry(
      { text: 'تطلب إلى الأمين العام أن يقدم تقريرا؛', verb: 'تطلب' },
      { languages: new Map([[1, 'ar']]) },
    )
    expect(quotation).toEqual({
      borrowed: null,
      opening: 'تطلب',
      rest: ' إلى الأمين العام أن يقدم تقريرا',
      language: 'ar',
      direction: 'rtl',
    })
  })

  it.each([
    ['to report;', 'to report'],
    ['to report.', 'to report'],
    ['to report; and', 'to report'],
    ['to report,  ', 'to report'],
    ['提出报告。', '提出报告'],
    ['提出报告；', '提出报告'],
    ['أن يقدم تقريرا؛', 'أن يقدم تقريرا'],
    ['to command', 'to command'],
    ['to report (A/99/1)', 'to report (A/99/1)'],
    ['…;', '…'],
    [' ; ', ''],
  ])('%j ends as %j', (text, trimmed) => {
    expect(trimmedClause(text)).toBe(trimmed)
  })

  it('is trimmed quickly however long its spaces run', () => {
    const text = `to${' '.repeat(200_000)}report`
    const started = performance.now()
    expect(trimmedClause(text)).toBe(text)
    expect(performance.now() - started).toBeLessThan(200)
  })

  it.each([
    ['16', 'para. 16'],
    ['12(a)(ii)', 'para. 12 (a)(ii)'],
    ['IV/9', 'sect. IV, para. 9'],
    ['B/3', 'part B, para. 3'],
    ['annex/12', 'annex, para. 12'],
  ])('cites %s as %s', (path, words) => {
    expect(entry({ path }).paragraph).toBe(words)
  })

  it.each([
    ['A/RES/98/40', '98/40, para. 16'],
    ['A/HRC/RES/46/7', 'HRC 46/7, para. 16'],
    ['S/RES/2242 (2015)', '2242 (2015), para. 16'],
  ])('of %s is referred to as %s', (symbol, reference) => {
    expect(entry({ symbol }).reference).toBe(reference)
  })

  it('may break over pages only where it could fill one', () => {
    expect(entry().long).toBe(false)
    expect(entry({ text: `requests ${'that harbour fog be measured '.repeat(280)}` }).long).toBe(true)
  })
})

describe('the action taken', () => {
  it('is honest where nobody did anything', () => {
    expect(entry().action).toEqual({
      note: null,
      by: null,
      on: null,
      evidence: [],
      otherwise: 'No action recorded.',
    })
  })

  it('is the latest note with who wrote it and when', () => {
    const updates = [
      update(1, { note: 'Begun.' }),
      update(1, { note: 'The report is out.', author: 'Boris Petrov', at: '2045-03-01T08:00:00.000Z' }),
      update(1, { kind: 'evidence', note: null }),
      update(2, { note: 'Of another request.' }),
    ]
    expect(entry({}, { updates }).action).toMatchObject({
      note: 'The report is out.',
      by: 'Boris Petrov, 1 March 2045',
      otherwise: null,
    })
  })

  it('says that a status was set without a note', () => {
    const { action } = entry({ status: 'in progress' }, { updates: [update(1, { note: null })] })
    expect(action.otherwise).toBe('Status set to “in progress” on 20 February 2045, without a note.')
  })

  it('names evidence by symbol, paragraphs and day of issue', () => {
    const evidence = [
      proof(1),
      proof(1, { symbol: null, paragraphs: null, title: 'Letter to the Committee', issued: null }),
      proof(1, { symbol: null, title: null, paragraphs: null, issued: null, fileName: 'letter.pdf' }),
      proof(1, { symbol: null, title: null, paragraphs: null, issued: null, kind: 'briefing record' }),
    ]
    const { action } = entry({}, { evidence })
    expect(action.evidence.map(({ words }) => words)).toEqual([
      'A/99/748, paras. 12–14 and annex II (15 February 2045)',
      'Letter to the Committee',
      'letter.pdf',
      'Briefing record',
    ])
    expect(action.otherwise).toBeNull()
  })
})

describe('the address of evidence', () => {
  it.each([
    ['https://example.org/A/99/748', 'https://example.org/A/99/748'],
    ['javascript:alert(1)', null],
    ['//example.org', null],
    [null, null],
  ])('%j leads to %j', (url, leadsTo) => {
    expect(entry({}, { evidence: [proof(1, { url })] }).action.evidence[0]?.url).toBe(leadsTo)
  })
})

describe('the line below', () => {
  it('says when it is due, by which words, on what basis and how sure', () => {
    expect(entry().due).toEqual({
      words: 'Ninety-ninth session; annual',
      basis: 'fixed by an agenda decision of the resolution, high confidence',
      expression: 'the provisional agenda of its ninety-ninth session',
    })
  })

  it.each([
    [
      { part: 'second resumed', dueBasis: 'stated' },
      'Ninety-ninth session, second part of the resumed session',
      'stated in the text, high confidence',
    ],
    [
      { dueBasis: 'inferred', dueConfidence: 'medium' },
      'Ninety-ninth session',
      'inferred from the text, medium confidence',
    ],
    [
      { session: null, date: '2045-01-31', dueBasis: 'person', dueConfidence: null },
      'By 31 January 2045',
      'set by a person',
    ],
    [{ dueBasis: null, dueConfidence: null }, 'Ninety-ninth session', null],
  ] as const)('%j', (changes, words, basis) => {
    expect(entry({ dueRecurrence: null, ...changes }).due).toMatchObject({ words, basis })
  })

  it.each([
    ['main', 'not started', 'Overdue less than 90 days (69 days)', true],
    ['first resumed', 'not started', 'Due this part', false],
    ['second resumed', 'not started', 'Not due', false],
    ['main', 'submitted', 'Closed', false],
  ] as const)('of the part %s, %s: %s', (part, status, ageing, overdue) => {
    expect(entry({ part, status })).toMatchObject({ ageing, overdue })
  })

  it('says by whom an implemented request was verified, or that nobody did', () => {
    expect(entry().verification).toBeNull()
    expect(entry({ status: 'implemented' }).verification).toBe('Not verified')
    const verified = { verifiedAt: '2045-03-02T08:00:00.000Z', verifiedBy: 'Boris Petrov' }
    expect(entry({ status: 'implemented', ...verified }).verification).toBe(
      'Verified by Boris Petrov, 2 March 2045',
    )
  })

  it('says where it went', () => {
    const deferral = {
      status: 'deferred',
      deferredToSession: 100,
      deferredToPart: 'main',
      deferredBy: '99/553 A',
    } as const
    expect(entry(deferral).whereTo).toBe('to the one hundredth session, main part, by decision 99/553 A')
    expect(entry({ status: 'deferred' }).whereTo).toBeNull()
    const successor = { successorSymbol: 'A/RES/99/41', successorPath: '12(a)' }
    expect(entry({ status: 'superseded', ...successor }).whereTo).toBe('by resolution 99/41, para. 12 (a)')
  })
})
