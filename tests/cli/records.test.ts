/** Commands over what was recorded: history, evidence, passwords, reports. */
import { mkdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import { openDatabase } from '../../db/connection.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import { loadFrozen } from '../../server/reports/frozen/loading.ts'
import { beginning } from '../support/app.ts'
import { amina } from '../support/cast.ts'
import { commandLine } from '../support/commandLine.ts'
import { lighthouseText } from '../support/files.ts'
import { freezeNow } from '../support/frozen.ts'
import { addCast } from '../support/people.ts'

describe('the command line, over what was recorded,', () => {
  const { within, file, operative } = commandLine()

  it('proves that the history is as it was written, and fails where it is not', async () => {
    await operative('import', file('lighthouse.txt', lighthouseText()))
    const whole = await operative('audit', 'verify')
    expect([whole.code, whole.err]).toEqual([0, ''])
    const head = /^Head of the audit log: ([\da-f]{64})$/mu.exec(whole.out)?.[1] ?? ''
    expect((await operative('audit', 'verify', '--head', head)).code).toBe(0)
    const db = await openDatabase(within('data/operative.db'))
    liftAppendOnly(db.$client)
    db.$client.exec("UPDATE updates SET author = 'Nobody' WHERE id = 1")
    db.$client.close()
    const broken = await operative('audit', 'verify')
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('Update 1 of mandate 1')
    expect((await operative('audit', 'export', '--format', 'json')).out).toContain('"resolution.import"')
  })

  it('proves that the files of evidence are as they were given, and fails where one is too many', async () => {
    const whole = await operative('evidence', 'verify')
    expect([whole.code, whole.out, whole.err]).toEqual([0, 'As given: 0 files of evidence.\n', ''])
    mkdirSync(within('data/evidence/ab'), { recursive: true })
    file('data/evidence/ab/stray', 'x')
    const broken = await operative('evidence', 'verify')
    expect([broken.code, broken.err]).toEqual([1, 'Orphaned: ab/stray\n'])
  })

  it('gives whoever lost the password a link, if there is such a person', async () => {
    const db = await openDatabase(within('data/operative.db'))
    await addCast(db, beginning)
    db.$client.close()
    const link = await operative('password-link', amina.email)
    expect(link.code).toBe(0)
    expect(link.out).toMatch(
      /Amina Diallo sets a new password[^\n]+\nhttp:\/\/127\.0\.0\.1:3000\/invitations\/[\w-]{43}\n$/u,
    )
    const none = await operative('password-link', 'nobody@example.org')
    expect([none.code, none.err]).toEqual([
      1,
      'There is no active person with the address nobody@example.org.\n',
    ])
  })

  it('says whether a file is a frozen report', async () => {
    const db = await openDatabase(within('data/operative.db'))
    const number = await freezeNow(db, 99, beginning)
    const report = await loadFrozen(db, number)
    if (report === null) throw new Error('nothing was frozen')
    db.$client.close()
    const bytes = await readinessForm(report, { form: 'json', paper: 'a4' })
    const anew = JSON.stringify(JSON.parse(Buffer.from(bytes).toString()))
    const right = await operative('report', 'verify', file('right.json', anew))
    expect([right.code, right.out]).toEqual([
      0,
      expect.stringMatching(/^This is frozen report No\. 1: ninety-ninth session, as at 21 November 2026/u),
    ])
    const wrong = await operative('report', 'verify', file('wrong.json', anew.replace('"due":0', '"due":1')))
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.err).toMatch(
      /^This is not the frozen report\. It bears the hash of No\. 1, but .+ was changed\.\n$/u,
    )
    const none = await operative('report', 'verify', within('none.pdf'))
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('none.pdf could not be read')])
  })

  it('writes the readiness report of a session, and notes it', async () => {
    await operative('import', file('lighthouse.txt', lighthouseText()))
    const target = within('report.json')
    const { code, out } = await operative('report', '100', '--format', 'json', '--out', target)
    expect([code, out]).toEqual([0, expect.stringContaining('One hundredth session')])
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ session: 100, selection: null })
    const { out: log } = await operative('audit', 'export', '--format', 'json')
    expect(log).toContain('"report.export"')
  })

  it('writes a report as it is chosen, in the words of the address', async () => {
    const target = within('chosen.json')
    const chosen = ['--language', 'fr', '--column', 'status', 'due', '--group', 'status', '--words', 'board']
    const limits = ['--part', 'main', 'by date', '--entity', 'none', '--class', 'request']
    const { code, err } = await operative(
      'report',
      '100',
      '--format',
      'json',
      '--out',
      target,
      ...chosen,
      ...limits,
    )
    expect([code, err]).toEqual([0, ''])
    const made = JSON.parse(readFileSync(target, 'utf8')) as {
      language: string
      scope: string[]
      columns: { key: string }[]
    }
    expect(made.language).toBe('fr')
    expect(made.scope.join(' ')).toContain('Comité des commissaires aux comptes')
    expect(made.scope[0]).toContain('partie principale de la session')
    const keys = made.columns.map(({ key }) => key)
    expect([keys.includes('status'), keys.includes('evidence')]).toEqual([true, false])
    const { out: log } = await operative('audit', 'export', '--format', 'json')
    expect(log).toContain('language=fr')
  })

  it.each([
    [['report', '99', '--language', 'de'], 'Allowed choices are en, fr, es, ru, zh, ar.'],
    [['report', '99', '--column', 'colour'], 'Allowed choices are note, evidence, status'],
    [['report', '99', '--committee', 'Seventh'], 'There is no committee “Seventh”.'],
    [['report', '99', '--entity', 'XYZ'], 'There is no entity “XYZ”.'],
    [['report', '0'], 'Give the number of a session, from 1 to 999.'],
    [['report', '99', '--cut-off', '2199-01-01'], 'The cut-off lies in the future'],
    [['report', '99', '--format', 'exe'], 'Allowed choices are pdf, docx, xlsx, csv, json.'],
    [['report', '99', '--format', 'csv', '--out', '/nowhere/report.csv'], 'could not be written'],
  ])('refuses %j in a sentence', async (words, sentence) => {
    const { code, err } = await operative(...words)
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  })
})
