import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type Choice, wholeReport } from '../../server/reports/choice.ts'
import { entriesOf } from '../../server/reports/entries.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import { printedOf } from '../../server/reports/forms/printed.ts'
import { rowGroupsOf } from '../../server/reports/forms/rows.ts'
import { buildReadiness } from '../../server/reports/readiness.ts'
import { statusIn, vocabularies } from '../../server/reports/vocabularies.ts'
import { statuses } from '../../server/tracking/status.ts'
import { input, row } from './rows.ts'

const rows = [
  row(1, { part: 'main', status: 'in progress' }),
  row(2, { part: 'second resumed', committee: 'Second', path: '17', symbol: 'A/RES/98/41', resolutionId: 2 }),
  row(3, { part: null, session: null, date: '2045-02-01', leadAcronym: null, leadName: null, path: '18' }),
  row(4, { part: 'main', class: 'exhortation', path: '19' }),
  row(5, { part: 'main', committee: null, status: 'superseded', path: '20' }),
]
const undated = [row(6, { session: null, path: '21' })]

const report = (choice: Partial<Choice> = {}) =>
  buildReadiness(input(rows, { undated, olderUndated: 3, choice: { ...wholeReport, ...choice } }))

const idsIn = (choice: Partial<Choice>): number[] =>
  entriesOf(report(choice))
    .map(({ mandateId }) => mandateId)
    .sort((one, other) => one - other)

describe('a choice', () => {
  it.each<[string, Partial<Choice>, number[]]>([
    ['of nothing has everything', {}, [1, 2, 3, 5]],
    ['of a part', { parts: ['main'] }, [1, 5]],
    ['of what is due by date', { parts: ['by date', 'second resumed'] }, [2, 3]],
    ['of a committee', { committees: ['Second'] }, [2]],
    ['of resolutions without a committee', { committees: ['none'] }, [5]],
    ['of an entity', { entities: ['DOA'] }, [1, 2, 5]],
    ['of what nobody leads', { entities: ['none'] }, [3]],
    ['of a class that does not count', { classes: ['exhortation'] }, []],
    ['of several things', { parts: ['main'], committees: ['Fifth'] }, [1]],
  ])('%s', (_case, choice, ids) => {
    expect(idsIn(choice)).toEqual(ids)
  })

  it('limits totals and annexes alike, and says so', () => {
    const whole = report()
    const limited = report({ committees: ['Second'], parts: ['second resumed'] })
    expect([whole.figures.due, limited.figures.due]).toEqual([4, 1])
    expect(limited.committees.map(({ label }) => label)).toEqual(['Second Committee'])
    expect([whole.annexes.undated.count, whole.annexes.undated.older]).toEqual([1, 3])
    expect([limited.annexes.undated.count, limited.annexes.undated.older]).toEqual([0, 0])
    expect([whole.annexes.others.count, limited.annexes.others.count]).toEqual([1, 0])
    expect(whole.scope[0]).toBe('General Assembly, all committees and all entities.')
    expect(limited.scope[0]).toBe(
      'General Assembly; limited to: Second Committee; all entities; second part of the resumed session. Totals and annexes are limited alike.',
    )
  })

  it.each<[Choice['grouping'], string[]]>([
    ['part', ['Main part', 'Second part of the resumed session', 'By date']],
    ['entity', ['DOA: Department of Ocean Affairs', 'No lead entity']],
    ['status', ['Not started', 'In progress', 'Superseded']],
    ['resolution', ['Resolution 98/40', 'Resolution 98/41']],
  ])('groups by %s, with committees and items below', (grouping, words) => {
    const { sections } = report({ grouping })
    expect(sections.map((section) => section.words)).toEqual(words)
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(4)
    expect(new Set(sections.map(({ key }) => key)).size).toBe(words.length)
  })

  it('begins a page with each part of the session, and not with each group', () => {
    const pages = (grouping: Choice['grouping']) =>
      printedOf(report({ grouping })).parts.map(({ newPage }) => newPage)
    expect(pages('part')).toEqual([true, true, true])
    expect(pages('status')).toEqual([true, false, false])
  })

  it('gives each sheet of a spreadsheet a name of its own that it can bear', async () => {
    const long = 'Department of very long names: '.repeat(2)
    const many = [1, 2, 3].map((id) =>
      row(id, { leadAcronym: 'LONG', leadName: `[${long}] ${id}`, path: String(id) }),
    )
    const made = buildReadiness(input(many, { choice: { ...wholeReport, grouping: 'entity' } }))
    const tabs = rowGroupsOf(made).map(({ tab }) => tab)
    expect(new Set(tabs).size).toBe(tabs.length)
    expect(tabs.every((tab) => tab.length <= 31 && !/[[\]:*?/\\]/u.test(tab))).toBe(true)
    const { sheets } = await readXlsx(
      await readinessForm(report({ grouping: 'resolution' }), { form: 'xlsx', paper: 'a4' }),
    )
    expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual([
      'Summary',
      'Resolution 98-40',
      'Resolution 98-41',
    ])
  })

  it('puts the body on one sheet where there would be too many', () => {
    const many = Array.from({ length: 60 }, (_, id) =>
      row(id + 1, { symbol: `A/RES/98/${id + 1}`, resolutionId: id + 1 }),
    )
    const made = buildReadiness(input(many, { choice: { ...wholeReport, grouping: 'resolution' } }))
    const [body, ...annexes] = rowGroupsOf(made)
    expect([body?.tab, body?.rows.length, annexes.every(({ title }) => title.startsWith('Annex'))]).toEqual([
      'Requests',
      60,
      true,
    ])
    expect(new Set(body?.rows.map(({ section }) => section)).size).toBe(60)
  })
})

describe('the words of other bodies', () => {
  it('stand wherever a status is printed, and change no figure', async () => {
    const ours = report()
    const board = report({ vocabulary: 'board' })
    expect(board.figures).toEqual(ours.figures)
    expect(board.statuses.map(({ label, count }) => [label, count])).toEqual([
      ['Under implementation', 1],
      ['Not implemented', 2],
      ['Overtaken by events', 1],
    ])
    const csv = Buffer.from(await readinessForm(board, { form: 'csv', paper: 'a4' })).toString()
    expect(csv).toContain(',under implementation,')
    expect(csv).not.toContain(',in progress,')
    expect(board.scope[1]).toContain('in the words of the Board of Auditors')
  })

  it('are known for every status, and are ours where a body has none', () => {
    for (const vocabulary of vocabularies)
      expect(statuses.map((status) => statusIn(vocabulary, status)).every((words) => words !== '')).toBe(true)
    expect(statusIn('jiu', 'overtaken by events')).toBe('overtaken by events')
    expect(statusIn('board', 'implemented')).toBe('implemented')
  })
})
