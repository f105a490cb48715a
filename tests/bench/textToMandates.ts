/** How fast English text becomes structure and mandates with due points, on one core, and how its time grows. */
import { defaultLimits } from '../../server/documents/limits.ts'
import { readText } from '../../server/documents/text.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { generatedText } from './generatedText.ts'

/** Of one size; speeds in megabytes of text a second of processor time. */
export interface TextSpeed {
  readonly bytes: number
  readonly whole: number
  readonly structure: number
  readonly extraction: number
}

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]

/** Small texts are read so often that each measurement reads about as much. */
const ROUND = 1_000_000

/** The best of three rounds for each size, after one that compiles. */
export function textSpeeds(): TextSpeed[] {
  round(generatedText(ROUND))
  return SIZES.map((size) => {
    const text = generatedText(size)
    const rounds = [round(text), round(text), round(text)]
    return rounds.reduce((best, one) => (one.whole > best.whole ? one : best))
  })
}

/** By what power of its length the time grows: 1 is in proportion. */
export function growth(speeds: readonly TextSpeed[]): number {
  const [first, last] = [speeds[0], speeds.at(-1)]
  if (first === undefined || last === undefined) return Number.NaN
  const seconds = ({ bytes, whole }: TextSpeed): number => bytes / whole
  return Math.log(seconds(last) / seconds(first)) / Math.log(last.bytes / first.bytes)
}

function round(text: string): TextSpeed {
  const bytes = new TextEncoder().encode(text)
  const limits = { ...defaultLimits, bytes: Infinity, characters: Infinity }
  const times = Math.max(1, Math.round(ROUND / bytes.length))
  let [structure, extraction] = [0, 0]
  for (let index = 0; index < times; index++) {
    const start = process.cpuUsage()
    const resolution = parseResolution(readText(bytes, 'generated.txt', limits))
    const parsed = process.cpuUsage(start)
    const { mandates } = extractMandates(resolution)
    const done = process.cpuUsage(start)
    if (mandates.length === 0) throw new Error('The generated text holds no mandate.')
    structure += parsed.user + parsed.system
    extraction += done.user + done.system - parsed.user - parsed.system
  }
  const speed = (microseconds: number): number => (bytes.length * times) / microseconds
  return {
    bytes: bytes.length,
    whole: speed(structure + extraction),
    structure: speed(structure),
    extraction: speed(extraction),
  }
}
