/** What a bundle of evidence holds: one line for each piece, and each file once, under a safe name of its own. */
import type { BundledEvidence } from '../../../db/bundle.ts'
import { citation } from '../../tracking/citation.ts'

/** A file of the bundle. */
interface BundleFile {
  readonly sha256: string
  /** `files/0001 99-101 para. 5 report.pdf`. */
  readonly name: string
  /** In bytes. */
  readonly size: number
}

export interface BundleLine {
  readonly number: number
  /** `99/101, para. 5`. */
  readonly reference: string
  readonly evidence: BundledEvidence
  /** Null where the evidence is a symbol or an address alone. */
  readonly file: BundleFile | null
}

export interface BundlePlan {
  readonly lines: readonly BundleLine[]
  readonly files: readonly BundleFile[]
  /** Of all files, in bytes. */
  readonly size: number
}

/** The same file given for several mandates stands in the bundle once, named for the first. */
export function planOf(evidence: readonly BundledEvidence[]): BundlePlan {
  const files = new Map<string, BundleFile>()
  const lines = evidence.map((each, index) => {
    const reference = citation(each.resolution, each.path)
    return { number: index + 1, reference, evidence: each, file: fileOf(each, reference, files) }
  })
  const held = [...files.values()]
  return { lines, files: held, size: held.reduce((sum, { size }) => sum + size, 0) }
}

function fileOf(
  { sha256, fileName, fileSize }: BundledEvidence,
  reference: string,
  files: Map<string, BundleFile>,
): BundleFile | null {
  if (sha256 === null) return null
  const number = String(files.size + 1).padStart(4, '0')
  const known = files.get(sha256)
  const file = known ?? {
    sha256,
    size: fileSize ?? 0,
    name: `files/${number} ${safeName(reference, fileName ?? '')}`,
  }
  files.set(sha256, file)
  return file
}

/** Whatever a file system, a shell or a reader could take for something else; marks of direction are among it. */
const UNSAFE = /[^\p{L}\p{M}\p{N}._ -]+/gu

/** ".pdf", ".docx" */
const ENDING = /\.[\p{L}\p{N}]{1,8}$/u

const longestName = 80

/** A name without ways up, marks of direction or reserved letters; its number before it makes it the only one. */
function safeName(reference: string, fileName: string): string {
  const ending = ENDING.exec(fileName)?.[0] ?? ''
  const stem = plain(fileName.slice(0, fileName.length - ending.length))
    .slice(0, longestName)
    .trim()
  return [plain(reference), stem || 'file'].join(' ') + ending
}

const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(', ', ' ')
    .replace(UNSAFE, '-')
    .replace(/\.{2,}/gu, '.')
    .trim()
