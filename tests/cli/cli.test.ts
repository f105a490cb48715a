import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { commandLine } from '../support/commandLine.ts'
import { badFiles, lighthouseText } from '../support/files.ts'

describe('the command line', () => {
  const { within, file, run, operative } = commandLine()

  it('says so in a sentence where another program holds the database', async () => {
    const db = await openDatabase(within('data/operative.db'))
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
    const { code, out } = await operative('import', within('none.pdf'), file('empty.txt', ''))
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
})
