/** Hostile ZIP archives: bombs, archives inside archives, names that lead out, and directories that lie. */
import { type Dice, oneOf } from '../dice.ts'
import { lighthouseText } from '../files.ts'
import { type Entry, zipOf } from './archives.ts'
import { type HostileKind, megabyte } from './kind.ts'

const kind = (what: string, make: HostileKind['make']): HostileKind => ({ what, fileName: 'all.zip', make })

const text = (number: number): Buffer => Buffer.from(lighthouseText(number))
const entry = (name: string, bytes: Uint8Array = text(951), says: Entry['says'] = {}): Entry => ({
  name,
  bytes,
  says,
})
const good = entry('good.txt', text(952))

const names = [
  '../../../../etc/cron.d/x',
  '..\\..\\x.txt',
  '/etc/passwd',
  'C:\\Windows\\x.txt',
  '\\\\host\\share\\x.txt',
  'a\0b.txt',
  'a\r\nSet-Cookie: x=y.txt',
  '\xE2\x80\xAEtxt.exe',
  '<script>alert(1)</script>.txt',
  '"; rm -rf /.txt',
  '',
  '.',
  '..',
  '/',
  'x/../../..',
  'CON',
  'a'.repeat(60_000),
  '%00.txt',
  '\xFF\xFE.txt',
  '{{constructor}}.txt',
  '__proto__',
]

const inside = (depth: number, name = 'a.zip'): Buffer =>
  depth === 0 ? zipOf([good]) : zipOf([entry(name, inside(depth - 1, name))])

/** A number that no directory should hold. */
const wrong = (dice: Dice): number => oneOf(dice, [0, 1, 7, 0x7fffffff, 0x80000000, 0xffffffff, dice(5000)])

export const archiveKinds: readonly HostileKind[] = [
  kind('an archive in an archive', () => zipOf([entry('inner.zip', zipOf([good])), good])),
  kind('a hundred archives in each other', (_, times) => inside(times(100))),
  kind('a bomb', (_, times) => zipOf([entry('zeros.txt', Buffer.alloc(times(100 * megabyte))), good])),
  kind('a bomb in an archive in an archive', (_, times) =>
    zipOf([entry('b.zip', zipOf([entry('zeros.txt', Buffer.alloc(times(50 * megabyte)))])), good]),
  ),
  kind('a bomb below the limit of growth, many times', (_, times) =>
    zipOf(
      Array.from({ length: times(600) }, (_file, n) => entry(`${n}.txt`, Buffer.alloc(times(1_024_000), 32))),
    ),
  ),
  kind('a bomb that says it is small', () =>
    zipOf([entry('zeros.txt', Buffer.alloc(8 * 1024 * 1024), { size: 100 }), good]),
  ),
  kind('a hundred thousand files', (_, times) =>
    zipOf(Array.from({ length: times(100_000) }, (_file, n) => entry(`${n}.txt`, Buffer.from(`${n}`)))),
  ),
  kind('more files than there are', () => zipOf([good], 60_000)),
  kind('fewer files than there are', () => zipOf([good, entry('b.txt')], 1)),
  kind('files that are one file', (_, times) =>
    zipOf([
      good,
      ...Array.from({ length: times(1000) }, (_file, n) => entry(`${n}.txt`, text(951), { offset: 0 })),
    ]),
  ),
  kind('files that overlap', (dice) =>
    zipOf([
      good,
      ...Array.from({ length: 50 }, (_file, n) => entry(`${n}.txt`, text(951), { offset: dice(9000) })),
    ]),
  ),
  kind('files of one name', (_, times) =>
    zipOf(
      Array.from({ length: times(100) }, (_file, n) =>
        entry('a.txt', Buffer.from(lighthouseText(600 + (n % 5)))),
      ),
    ),
  ),
  kind('names that lead out', (dice) => zipOf([entry(oneOf(dice, names)), good])),
  kind('all names that lead out', () => zipOf([...names.map((name) => entry(name)), good])),
  kind('sizes that lie', (dice) =>
    zipOf([entry('a.txt', text(951), { size: wrong(dice), packed: dice(2) ? wrong(dice) : 100 }), good]),
  ),
  kind('places that lie', (dice) => zipOf([entry('a.txt', text(951), { offset: wrong(dice) }), good])),
  kind('a checksum that lies', (dice) => zipOf([entry('a.txt', text(951), { checksum: wrong(dice) }), good])),
  kind('another way of packing', (dice) =>
    zipOf([entry('a.txt', text(951), { method: 1 + dice(99) }), good]),
  ),
  kind('a password', () => zipOf([entry('a.txt', text(951), { flags: 1 }), good])),
  kind('a password on everything', () => zipOf([entry('a.txt', text(951), { flags: 1 })])),
  kind('nothing', () => zipOf([])),
  kind('folders alone', () => zipOf([entry('a/', Buffer.alloc(0)), entry('b/', Buffer.alloc(0))])),
  kind('empty files', () => zipOf([entry('a.txt', Buffer.alloc(0)), entry('b.pdf', Buffer.alloc(0)), good])),
  kind('only its end', () => zipOf([good]).subarray(-22)),
  kind('only its beginning', (dice) => zipOf([good]).subarray(0, 4 + dice(200))),
  kind('two ends', () => Buffer.concat([zipOf([good]), zipOf([entry('b.txt')]).subarray(-22)])),
  kind('something before it', () => Buffer.concat([text(953), zipOf([good])])),
  kind('noise between its files', (dice) => {
    const bytes = zipOf([good, entry('b.txt')])
    for (let count = 1 + dice(40); count > 0; count--) bytes[4 + dice(bytes.length - 4)] = dice(256)
    return bytes
  }),
]
