import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../server/documents/limits.ts'
import { tesseract } from '../../server/documents/ocr.ts'
import { readPdf } from '../../server/documents/pdf.ts'
import { runHere } from '../../server/documents/tesseractCommand.ts'
import { readFile } from '../../server/reading.ts'
import { createReadingPool } from '../../server/readingPool.ts'
import type { ReadDocument } from '../../server/text/document.ts'
import { makePdf } from '../support/pdf.ts'
import { makeScan } from '../support/scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'operative-ocr-'))

/** A command in place of tesseract: it knows English and then does what the script says. */
function command(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --list-langs ]; then echo eng; exit 0; fi\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

const typed = [{ text: 'Decides to remain seized of the matter of the lanterns', x: 124, y: 200, size: 14 }]
const written = 'Requests the Secretary-General to count the harbour lanterns'
const scanned = [
  { text: written, x: 100, y: 300, size: 14 },
  { text: 'and to report thereon at the eighty-second session', x: 100, y: 318, size: 14 },
]

const word = (line: number, left: number, top: number, text: string): string =>
  `5\\t1\\t1\\t1\\t${line}\\t1\\t${left}\\t${top}\\t200\\t40\\t96\\t${text}\\n`
const table = [
  String.raw`level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n`,
  word(1, 500, 1200, 'Requests'),
  word(1, 720, 1205, 'counting'),
  word(2, 500, 1260, 'of lanterns'),
].join('')

const read = (bytes: Uint8Array, path: string, more: Partial<{ ms: number; signal: AbortSignal }> = {}) =>
  readPdf(
    bytes,
    'scan.pdf',
    defaultLimits,
    tesseract(
      runHere({
        command: path,
        milliseconds: more.ms ?? 30_000,
        ...(more.signal ? { signal: more.signal } : {}),
      }),
    ),
  )

const textOf = ({ lines }: ReadDocument): string[] => lines.map(({ text }) => text)

describe('a scanned page', () => {
  it('is refused by its number where text recognition is absent', async () => {
    const refused = read(await makeScan([scanned, scanned]), join(folder, 'absent'))
    await expect(refused).rejects.toMatchObject({ code: 'image-only' })
    await expect(refused).rejects.toThrow(/^Pages 1–2 hold pictures .*\(OCR\)/u)
  })

  it('is read, and said to be recognised', async () => {
    const path = command('reads', `cat > /dev/null; printf '${table}'`)
    const document = await read(await makeScan([scanned]), path)
    expect(textOf(document)).toEqual(['Requests counting', 'of lanterns'])
    expect(document.recognisedPages).toEqual([1])
  })

  it('among typed pages is read in its place', async () => {
    const path = command('mixes', `cat > /dev/null; printf '${table}'`)
    const document = await read(await makeScan([typed, scanned, typed], [2]), path)
    expect(document.lines.map(({ page }) => page)).toEqual([1, 2, 2, 3])
    expect(document.recognisedPages).toEqual([2])
  })

  it('among typed pages is named as unread where text recognition is absent', async () => {
    const document = await read(await makeScan([typed, scanned], [2]), join(folder, 'absent'))
    expect(document.lines.map(({ page }) => page)).toEqual([1])
    expect(document.unreadPages).toEqual([2])
  })

  it('has its lines where they stand on the page, in points', async () => {
    const document = await read(
      await makeScan([scanned]),
      command('places', `cat > /dev/null; printf '${table}'`),
    )
    expect(document.lines[0]?.box?.map((points) => points.toFixed(1))).toEqual([
      '120.0',
      '288.0',
      '100.8',
      '10.8',
    ])
    expect(document.lines.map(({ apart }) => apart)).toEqual([true, false])
  })

  it('that takes too long is given up, and its process ended', async () => {
    const path = command('slow', 'exec sleep 30')
    const started = performance.now()
    const refused = read(await makeScan([scanned]), path, { ms: 400 })
    await expect(refused).rejects.toMatchObject({ code: 'recognition-failed' })
    await expect(refused).rejects.toThrow('page 1 took longer than 0.4 seconds')
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('is left when reading is given up', async () => {
    const path = command('waits', 'exec sleep 30')
    const signal = AbortSignal.timeout(2000)
    await expect(read(await makeScan([scanned]), path, { signal })).rejects.toMatchObject({
      code: 'recognition-failed',
    })
    expect(signal.aborted).toBe(true)
  })

  it('on which the command fails is refused', async () => {
    await expect(read(await makeScan([scanned]), command('fails', 'exit 3'))).rejects.toThrow(
      'Text recognition of page 1 failed.',
    )
  })

  it('of which nothing can be recognised is refused as a picture', async () => {
    const path = command('blank', 'cat > /dev/null; exit 0')
    await expect(read(await makeScan([scanned]), path)).rejects.toMatchObject({ code: 'image-only' })
  })
})

/** Whether a process of that number is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('a process of text recognition ends with the worker that was given up', async () => {
  const file = join(folder, 'pid')
  const path = command('stays', `echo $$ > '${file}'; exec sleep 600`)
  const errors: unknown[] = []
  const limits = { maxBytes: 50_000_000, milliseconds: 20_000 }
  const pool = createReadingPool(limits, (error) => errors.push(error), undefined, path)
  const result = await pool.read(await makeScan([scanned]), 'scan.pdf')
  await pool.close()
  expect(result).toMatchObject({ refused: { code: 'too-slow' } })
  const pid = Number(readFileSync(file, 'utf8'))
  await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false)
}, 60_000)

/** A whole resolution, as the made-up tesseract reads it. */
const resolution = [
  'A/RES/98/962',
  'Resolution adopted by the General Assembly on 19 December 2043',
  '98/962. Harbour lanterns',
  'The General Assembly,',
  '1. Requests the Secretary-General to report to the General Assembly at its ninety-ninth session.',
]

it('what was found in recognised text is marked, and nothing of it is certain', async () => {
  const rows = resolution
    .map((line, index) =>
      word(1, 300, 600 + index * 200, line).replace('5\\t1\\t1\\t1', `5\\t1\\t1\\t${index + 1}`),
    )
    .join('')
  const run = runHere({
    command: command('whole', `cat > /dev/null; printf '${table.slice(0, table.indexOf('5'))}${rows}'`),
    milliseconds: 30_000,
  })
  const reading = await readFile(await makeScan([scanned]), 'scan.pdf', 50_000_000, run)
  expect(reading.recognised).toBe(true)
  expect(reading.resolution.warnings.map(({ code }) => code)).toContain('recognised')
  expect(reading.extraction.mandates.map(({ confidence }) => confidence)).toEqual(['medium'])
  expect(reading.extraction.mandates[0]?.due.map(({ confidence }) => confidence)).toEqual(['medium'])
})

const isInstalled = spawnSync('tesseract', ['--version']).status === 0

describe.skipIf(!isInstalled)('tesseract itself (skipped: it is not installed)', () => {
  it('reads the words of a scan', async () => {
    const document = await read(await makeScan([scanned]), 'tesseract')
    expect(textOf(document)).toEqual([written, 'and to report thereon at the eighty-second session'])
  })
})

/** A typed PDF has no pictures, so a call of tesseract would be seen as recognised pages. */
it('a typed page is not recognised', async () => {
  const document = await readPdf(makePdf([typed]), 'typed.pdf', defaultLimits, () => {
    throw new Error('nothing was to be recognised')
  })
  expect(document.recognisedPages).toBeUndefined()
})
