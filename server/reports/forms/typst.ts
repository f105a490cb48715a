/** Lays out a sheet with Typst: tagged, with bookmarks and its fonts, as PDF/UA-1 asks. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReportWords } from '../wording/reportWords.ts'
import type { Paper } from './order.ts'

/** The layout could not be made, or would not be accessible to everybody. */
class PdfFailed extends Error {
  override name = 'PdfFailed'
}

export const paperNames: Readonly<Record<Paper, string>> = { a4: 'a4', letter: 'us-letter' }

/** What `print.typ` reads of every sheet. */
export interface SheetData {
  /** As in `paperNames`. */
  readonly paper: string
  readonly title: string
  readonly asAt: string
  readonly day: { readonly year: number; readonly month: number; readonly day: number }
  readonly preparedBy: string
  /** At the foot of every page. */
  readonly foot: string
  readonly disclaimer: string
  /** What identifies a frozen report; null for all else. */
  readonly frozen: string | null
  readonly print: PrintWords
}

/** The language of a sheet, and the words that `print.typ` itself sets. */
export interface PrintWords {
  readonly language: string
  /** As Typst has regions; null where the language has none of its own. */
  readonly region: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly page: readonly [before: string, between: string, after: string]
  readonly number: string
  readonly sample: string
  readonly colon: string
}

export function printWords({ language, locale, direction, page, labels }: ReportWords): PrintWords {
  const { number, sample, colon } = labels
  return { language, region: locale.split('-')[1] ?? null, direction, page, number, sample, colon }
}

const print = readFileSync(new URL('./print.typ', import.meta.url), 'utf8')

/**
 * The same data gives the same bytes.
 * @param template what stands behind `print.typ`
 * @param at ISO time, for the properties of the file
 * @throws PdfFailed where the compiler refuses, as it does with whatever is not PDF/UA-1
 */
export function typeset(
  template: string,
  data: SheetData,
  at: string,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const compiler = theCompiler()
  try {
    const compiled = compiler.compile({
      mainFileContent: `${print}\n${template}`,
      inputs: { report: JSON.stringify(data) },
    })
    const { result } = compiled
    if (result === null) throw new PdfFailed(sentenceOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    const bytes = compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(at) / 1000 })
    return { bytes, pages: result.numOfPages }
  } finally {
    // What the compiler remembers of a sheet is of no use to the next, and can be much.
    compiler.evictCache(0)
  }
}

/** An ISO time as the day that Typst takes. */
export function dayOf(at: string): SheetData['day'] {
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

/** Folder in its package and name of each face. */
const faces: readonly (readonly [packageName: string, file: string])[] = [
  ['noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  ['noto-sans', '400Regular_Italic/NotoSans_400Regular_Italic.ttf'],
  ['noto-sans', '700Bold/NotoSans_700Bold.ttf'],
  ['noto-sans', '700Bold_Italic/NotoSans_700Bold_Italic.ttf'],
  // Arabic faces that draw dots as glyphs of their own, as those of Noto do, are copied and searched wrongly.
  ['amiri', '400Regular/Amiri_400Regular.ttf'],
  ['amiri', '700Bold/Amiri_700Bold.ttf'],
  ['noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
  ['noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
]

let compiler: NodeCompiler | null = null

/** Made once in a thread: it reads 20 MB of fonts. */
function theCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = () =>
    faces.map(([name, file]) =>
      readFileSync(join(dirname(resolve(`@expo-google-fonts/${name}/package.json`)), file)),
    )
  compiler ??= NodeCompiler.create({
    // Nothing is read from there: all there is comes with the call.
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [{ fontBlobs: fontBlobs() }],
  })
  return compiler
}

function sentenceOf(diagnostics: readonly unknown[]): string {
  const messages = diagnostics.map((each) =>
    typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : String(each),
  )
  return `The PDF could not be laid out: ${messages.join('; ') || 'the compiler gave no reason'}`
}
