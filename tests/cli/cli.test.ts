import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import { openDatabase } from '../../db/connection.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import { loadFrozen } from '../../server/reports/frozen/loading.ts'
import { beginning } from '../support/app.ts'
import { amina } from '../support/cast.ts'
import { freezeNow } from '../support/frozen.ts'
import { addCast } from '../support/people.ts'
import { badFiles, lighthouseText } from '../support/files.ts'

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a shell has, without what the test runner adds. */
const shell = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

describe('the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operative-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const run = (words: readonly string[], settings: Record<string, string>): Promise<Run> =>
    new Promise((resolve) => {
      const env = { ...shell, DATA_DIR: join(folder, 'data'), MAX_FILE_MB: '2', ...settings }
      execFile(
        process.execPath,
        ['--import', 'tsx', 'server/cli/main.ts', ...words],
        { env },
        (error, out, err) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
        },
      )
    })

  const operative = (...words: string[]): Promise<Run> => run(words, {})

  it('says so in a sentence where another program holds the database', async () => {
    const db = await openDatabase(join(folder, 'data', 'operative.db'))
    db.$client.exec('BEGIN IMMEDIATE')
    const { code, err } = await operative('import', file('lighthouse.txt', lighthouseText()))
    db.$client.close()
    expect([code, err]).toEqual([1, 'Another program is writing to the database. Try again.\n'])
  })

  it('imports files and ends with a table', async () => {
    const paths = [
      file('lighthouse.txt', lighthouseText()),
      ...badFiles.map((bad) => file(bad.fileName, bad.bytes)),
    ]
    const { code, out, err } = await operative('import', ...paths)
    expect(code).toBe(0)
    expect(out).toMatch(/^File +Resolution +Language +Mandates proposed +Warnings$/mu)
    expect(out).toMatch(/^lighthouse\.txt +A\/RES\/98\/951 +en +2$/mu)
    for (const { reason } of badFiles) expect(out).toMatch(reason)
    expect(out).toContain(`1 imported with 2 mandates proposed, 0 unchanged, ${badFiles.length} refused.`)
    expect(err).toContain(`${paths.length}/${paths.length}`)
  })

  it('says that a file was imported before, and is content', async () => {
    const path = file('lighthouse.txt', lighthouseText())
    await operative('import', path)
    const { code, out } = await operative('import', path)
    expect(code).toBe(0)
    expect(out).toContain('Imported before; nothing changed.')
  })

  it('fails when nothing was imported', async () => {
    const { code, out } = await operative('import', join(folder, 'none.pdf'), file('empty.txt', ''))
    expect(code).toBe(1)
    expect(out).toContain('0 imported with 0 mandates proposed, 0 unchanged, 2 refused.')
  })

  it('sends nothing for what is no symbol of a resolution', async () => {
    const { code, out, err } = await operative('import', '--symbol', 'A/RES/98/951', 'A/79/643')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('“A/79/643” is not the symbol of a resolution. Write it as in A/RES/78/331.')
  })

  it('fetches by symbol only where that is not switched off, and only from the public network', async () => {
    const words = ['import', '--symbol', 'A/RES/98/951', '--language', 'fr']
    const off = await run(words, { DOCUMENTS_FETCH: 'off' })
    expect(off.code).toBe(1)
    expect(off.out).toMatch(/^A_RES_98_951\.fr\.pdf .+Refused: Fetching .+ is switched off here\./mu)
    const here = await run(words, { DOCUMENTS_URL: 'http://127.0.0.1:9/access' })
    expect(here.out).toContain('Refused: The request led to 127.0.0.1, an address inside a private network')
  })

  it('needs a file or a symbol, and a language that documents have', async () => {
    expect((await operative('import')).err).toContain('Name at least one file, or a symbol with --symbol.')
    const { code, err } = await operative('import', '--symbol', 'A/RES/98/951', '--language', 'de')
    expect(code).toBe(1)
    expect(err).toContain('Allowed choices are ar, zh, en, fr, ru, es.')
  })

  it('does not let a file name command the terminal', async () => {
    const { out } = await operative('import', file('\u001B[2Jcleared.txt', lighthouseText()))
    expect(out).not.toContain('\u001B')
    expect(out).toContain('cleared.txt')
  })

  it('does not import for somebody who does not exist', async () => {
    const { code, err } = await operative(
      'import',
      '--as',
      'nobody@example.org',
      file('a.txt', lighthouseText()),
    )
    expect(code).toBe(1)
    expect(err).toContain('nobody@example.org')
  })

  it('prints one JSON object a line for each file, in order, and nothing else', async () => {
    const paths = [file('b.txt', lighthouseText()), file('empty.txt', ''), file('a.txt', lighthouseText(952))]
    const { code, out, err } = await operative('extract', '--json', ...paths)
    expect(code).toBe(0)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map((line) => line['file'])).toEqual(['b.txt', 'empty.txt', 'a.txt'])
    expect(lines[0]).toMatchObject({
      resolution: {
        symbol: 'A/RES/98/951',
        organ: 'GA',
        session: 98,
        title: 'Protection of lighthouse records',
        adopted: '2043-12-19',
        language: 'en',
        agendaItem: '95',
        meeting: 54,
        source: 'on the report of the Third Committee (A/98/995, para. 14)',
      },
      paragraphs: 3,
      mandates: [
        { paragraph: '2', clause: 1, part: 1, class: 'request', due: [] },
        {
          paragraph: '3',
          clause: 1,
          part: 1,
          class: 'request',
          due: [{ body: 'GA', session: 99, basis: 'stated' }],
        },
      ],
    })
    expect(lines[1]).toEqual({ file: 'empty.txt', error: { code: 'empty', message: 'The file is empty.' } })
    expect(err).toContain('empty.txt: The file is empty.')
  })

  it('names a setting that cannot be used', async () => {
    const { code, err } = await run(['import', 'x.txt'], { MAX_FILE_MB: 'many' })
    expect(code).toBe(1)
    expect(err).toBe(
      'The environment variable MAX_FILE_MB is "many"; it must be a number of megabytes from above 0 to 1024.\n',
    )
  })

  it('proves that the history is as it was written, and fails where it is not', async () => {
    await operative('import', file('lighthouse.txt', lighthouseText()))
    const whole = await operative('audit', 'verify')
    expect([whole.code, whole.err]).toEqual([0, ''])
    const head = /^Head of the audit log: ([\da-f]{64})$/mu.exec(whole.out)?.[1] ?? ''
    expect((await operative('audit', 'verify', '--head', head)).code).toBe(0)
    const db = await openDatabase(join(folder, 'data', 'operative.db'))
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
    mkdirSync(join(folder, 'data', 'evidence', 'ab'), { recursive: true })
    file('data/evidence/ab/stray', 'x')
    const broken = await operative('evidence', 'verify')
    expect([broken.code, broken.err]).toEqual([1, 'Orphaned: ab/stray\n'])
  })

  it('gives whoever lost the password a link, if there is such a person', async () => {
    const db = await openDatabase(join(folder, 'data', 'operative.db'))
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
    const db = await openDatabase(join(folder, 'data', 'operative.db'))
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
    const none = await operative('report', 'verify', join(folder, 'none.pdf'))
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('none.pdf could not be read')])
  })

  it('writes the readiness report of a session, and notes it', async () => {
    await operative('import', file('lighthouse.txt', lighthouseText()))
    const target = join(folder, 'report.json')
    const { code, out } = await operative('report', '100', '--format', 'json', '--out', target)
    expect([code, out]).toEqual([0, expect.stringContaining('One hundredth session')])
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ session: 100, selection: null })
    const { out: log } = await operative('audit', 'export', '--format', 'json')
    expect(log).toContain('"report.export"')
  })

  it.each([
    [['report', '0'], 'Give the number of a session, from 1 to 999.'],
    [['report', '99', '--format', 'exe'], 'Allowed choices are pdf, docx, xlsx, csv, json.'],
    [['report', '99', '--format', 'csv', '--out', '/nowhere/report.csv'], 'could not be written'],
  ])('refuses %j in a sentence', async (words, sentence) => {
    const { code, err } = await operative(...words)
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  })
})
