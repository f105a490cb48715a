import { describe, expect, it } from 'vitest'
import type { BundledEvidence } from '../../db/bundle.ts'
import { indexCsv, indexHtml } from '../../server/reports/bundle/index.ts'
import { planOf } from '../../server/reports/bundle/plan.ts'

const piece = (changes: Partial<BundledEvidence> = {}): BundledEvidence => ({
  id: 1,
  resolution: 'A/RES/99/101',
  title: 'Protection of lighthouse records',
  adopted: '2044-12-20',
  sample: false,
  path: '5',
  position: 3,
  occurrence: 1,
  status: 'implemented',
  body: 'GA',
  session: 100,
  part: 'main',
  date: null,
  kind: 'report',
  symbol: 'A/100/748',
  evidenceTitle: null,
  issued: '2045-02-15',
  paragraphs: null,
  url: null,
  fileName: 'report.pdf',
  fileSize: 10,
  sha256: 'ab',
  addedAt: '2045-02-16T09:00:00.000Z',
  addedBy: 'Chen Li',
  ...changes,
})

const names = (...pieces: BundledEvidence[]): string[] => planOf(pieces).files.map(({ name }) => name)

describe('a file of a bundle', () => {
  it.each([
    ['that leads upwards', '../../etc/passwd.pdf', '.-.-etc-passwd.pdf'],
    ['that is turned around', 'a\u202Efdp.exe', 'a-fdp.exe'],
    ['in Arabic', 'تقرير 2045.pdf', 'تقرير 2045.pdf'],
    ['that is too long', `${'x'.repeat(300)}.docx`, `${'x'.repeat(80)}.docx`],
    ['of dots', '....', '.'],
    ['of a device', 'CON', 'CON'],
    ['without letters', '///', '-'],
  ])('with a name %s gets a safe one', (_case, fileName, name) => {
    expect(names(piece({ fileName }))).toEqual([`files/0001 99-101 para. 5 ${name}`])
  })

  it('has a name of its own, and stands there once however often it was given', () => {
    const [one, other, again] = [piece(), piece({ sha256: 'cd' }), piece({ path: '3(a)' })]
    expect(names(one, other, again)).toEqual([
      'files/0001 99-101 para. 5 report.pdf',
      'files/0002 99-101 para. 5 report.pdf',
    ])
    expect(planOf([one, other, again])).toMatchObject({
      size: 20,
      lines: [{}, {}, { file: { sha256: 'ab' } }],
    })
  })
})

describe('the index of a bundle', () => {
  const head = { title: 'Evidence', at: '2045-03-10T09:00:00.000Z', preparedBy: '<Boris>', occurrences: 1 }

  it('shows markup as text, and follows no address that is none', () => {
    const hostile = { evidenceTitle: '<script>alert(1)</script>', symbol: null, url: 'javascript:alert(1)' }
    const html = indexHtml(planOf([piece(hostile)]), new Set(), head)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&lt;Boris&gt;')
    expect(html).not.toMatch(/javascript:|<script/u)
  })

  it('holds nothing that a spreadsheet would take for a formula', () => {
    const csv = indexCsv(planOf([piece({ evidenceTitle: '=1+1', fileName: '@x.pdf' })]), new Set())
    expect(csv).toContain("'=1+1")
    expect(csv).toContain("'@x.pdf")
  })

  it('has no link to a file that is missing', () => {
    const html = indexHtml(planOf([piece()]), new Set(['ab']), head)
    expect(html).toContain('NOT IN THE BUNDLE')
    expect(html).not.toContain('href="files/')
  })
})
