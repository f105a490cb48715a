/** How fast English text becomes structure and mandates with due points, on one core, and how its time grows. */
import { defaultLimits } from '../../server/documents/limits.ts'
import { readText } from '../../server/documents/text.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { denseText, realisticText } from './generatedText.ts'

/**
 * Of one text; speeds in megabytes a second of processor time: from the file to its structure, from the text of its
 * paragraphs to mandates with due points, and both together.
 */
export interface TextSpeed {
  readonly bytes: number
  /** Characters of text for each mandate. */
  readonly perMandate: number
  readonly whole: number
  readonly structure: number
  readonly extraction: number
}

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]

/** Small texts are read so often that each measurement reads about as much. */
const ROUND = 4_000_000

/** So many rounds until everything is compiled. */
const WARM = 12

/** So many turns over all texts; a turn each, so that a slow minute of the machine falls on none alone. */
const TURNS = 4

/** Of texts as dense as real ones, by size. */
export function textSpeeds(): TextSpeed[] {
  for (let index = 0; index < WARM; index++) round(realisticText(index % 2 === 0 ? ROUND / 4 : ROUND / 400))
  const texts = SIZES.map((size) => realisticText(size))
  const turns = Array.from({ length: TURNS }, () => texts.map(round))
  return texts.map((_, index) => fastest(turns.flatMap((speeds) => speeds[index] ?? [])))
}

/** Of a text with a mandate every 370 characters. */
export function denseSpeed(): TextSpeed {
  const text = denseText(ROUND / 4)
  round(text)
  return fastest(Array.from({ length: TURNS }, () => round(text)))
}

const fastest = (rounds: readonly TextSpeed[]): TextSpeed =>
  rounds.reduce((best, one) => (one.whole > best.whole ? one : best))

/** By what power of its length the time grows: 1 is in proportion. */
export function growth(speeds: readonly TextSpeed[]): number {
  const [first, last] = [speeds[0], speeds.at(-1)]
  if (first === undefined || last === undefined) return Number.NaN
  const seconds = ({ bytes, whole }: TextSpeed): number => bytes / whole
  return Math.log(seconds(last) / seconds(first)) / Math.log(last.bytes / first.bytes)
}

/**
 * Reads a text as often as makes a round, then extracts from all that was read: one after the other, as a large text does
 * it, since a step that begins with the code and tables of the other in the processor's caches is measured with their loss.
 */
function round(text: string): TextSpeed {
  const bytes = new TextEncoder().encode(text)
  const limits = { ...defaultLimits, bytes: Infinity, characters: Infinity }
  const times = Math.max(1, Math.round(ROUND / bytes.length))
  const start = process.cpuUsage()
  const resolutions = Array.from({ length: times }, () =>
    parseResolution(readText(bytes, 'generated.txt', limits)),
  )
  const structure = microsecondsSince(start)
  const between = process.cpuUsage()
  const found = resolutions.map((resolution) => extractMandates(resolution).mandates.length)
  const extraction = microsecondsSince(between)
  const least = Math.min(...found)
  if (least === 0) throw new Error('The generated text holds no mandate.')
  const speed = (microseconds: number): number => (bytes.length * times) / microseconds
  return {
    bytes: bytes.length,
    perMandate: bytes.length / least,
    whole: speed(structure + extraction),
    structure: speed(structure),
    extraction: speed(extraction),
  }
}

function microsecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return user + system
}
