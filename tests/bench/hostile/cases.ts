/** The damaged files of a hostile run: the same for the same seed, so that each can be made again alone. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Dice, diceOf, oneOf } from '../../support/dice.ts'
import { lighthousePdf } from '../../support/files.ts'
import { zipOf } from '../../support/hostile/archives.ts'
import { fullSize, smallSize } from '../../support/hostile/kind.ts'
import { hostileKinds } from '../../support/hostile/kinds.ts'
import { damagedInside } from '../../support/hostile/wordFiles.ts'
import { mutated } from '../../support/mutated.ts'
import { benchFiles } from '../files.ts'

export interface Case {
  readonly number: number
  /** As in `truncated or changed: bells.txt`. */
  readonly what: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Only its time limit can end it. */
  readonly isEndless: boolean
}

interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Samples of every format; real PDFs where they are kept beside the project. */
const samples: readonly Sample[] = [
  { name: 'own.pdf', bytes: lighthousePdf() },
  ...['documents', 'resolutions'].flatMap(fixtures),
  ...benchFiles()
    .sort((a, b) => statSync(a).size - statSync(b).size)
    .slice(0, 6)
    .map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
]

/** The kinds come first, each whole and once; then damaged samples, small ones of the kinds, and those damaged. */
export function caseOf(number: number, seed: number): Case {
  const dice = diceOf(seed * 1_000_003 + number)
  const whole = hostileKinds[number]
  const made = whole ? { ...whole, bytes: whole.make(dice, fullSize) } : laterCase(number, dice)
  return {
    number,
    what: made.what,
    fileName: made.fileName,
    bytes: made.bytes,
    isEndless: whole?.isEndless ?? false,
  }
}

const ways: readonly ((dice: Dice) => Omit<Case, 'number' | 'isEndless'>)[] = [
  damagedSample,
  damagedSample,
  (dice) => {
    const kind = oneOf(dice, hostileKinds)
    return { ...kind, bytes: kind.make(dice, smallSize) }
  },
  (dice) => {
    const kind = oneOf(dice, hostileKinds)
    return {
      ...kind,
      what: `${kind.what}, damaged`,
      bytes: mutated(kind.make(dice, smallSize), dice(0x7fffffff)),
    }
  },
]

const laterCase = (number: number, dice: Dice): Omit<Case, 'number' | 'isEndless'> =>
  (ways[number % ways.length] ?? damagedSample)(dice)

/** Damaged where it is open to it: a DOCX inside its archive half of the time, and any file now and then in one. */
function damagedSample(dice: Dice): Omit<Case, 'number' | 'isEndless'> {
  const { name, bytes } = oneOf(dice, samples)
  const damage = (whole: Uint8Array): Uint8Array => mutated(whole, dice(0x7fffffff))
  if (name.endsWith('.docx') && dice(2) === 0)
    return { what: `changed inside: ${name}`, fileName: name, bytes: damagedInside(bytes, dice, damage) }
  if (dice(12) > 0) return { what: `damaged: ${name}`, fileName: name, bytes: damage(bytes) }
  const files = [
    { name, bytes: damage(bytes) },
    { name: 'good.txt', bytes: samples[dice(20)]?.bytes ?? bytes },
  ]
  const archive = zipOf(files)
  return {
    what: `in an archive: ${name}`,
    fileName: 'all.zip',
    bytes: dice(2) === 0 ? archive : damage(archive),
  }
}

function fixtures(folder: string): Sample[] {
  const path = fileURLToPath(new URL(`../../fixtures/${folder}`, import.meta.url))
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name, parentPath }) => ({ name, bytes: readFileSync(join(parentPath, name)) }))
}
