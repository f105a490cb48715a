/** A readiness report as PDF: tagged, with bookmarks and its fonts, as PDF/UA-1 asks; laid out by `readiness.typ`. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frozenFoot, signOffLines } from '../frozen/frozen.ts'
import type { Readiness } from '../readiness.ts'
import {
  asAt,
  countWords,
  coverFacts,
  coverFigures,
  disclaimer,
  figureTables,
  footWords,
  reportTitle,
  sampleWarning,
} from './figures.ts'
import type { Paper } from './order.ts'
import { printedOf } from './printed.ts'

/** The layout could not be made, or would not be accessible to everybody. */
class PdfFailed extends Error {
  override name = 'PdfFailed'
}

const paperNames: Readonly<Record<Paper, string>> = { a4: 'a4', letter: 'us-letter' }

/**
 * The same report gives the same bytes.
 * @throws PdfFailed where the compiler refuses, as it does with whatever is not PDF/UA-1
 */
export function readinessPdf(report: Readiness, paper: Paper): Uint8Array {
  const compiler = theCompiler()
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { report: JSON.stringify(dataOf(report, paper)) },
    })
    const { result } = compiled
    if (result === null) throw new PdfFailed(sentenceOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    return compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(report.at) / 1000 })
  } finally {
    // What the compiler remembers of a report is of no use to the next, and can be much.
    compiler.evictCache(0)
  }
}

const template = readFileSync(new URL('./readiness.typ', import.meta.url), 'utf8')

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

/** What `readiness.typ` reads. */
function dataOf(report: Readiness, paper: Paper) {
  const longest = Math.max(1, ...report.statuses.map(({ count }) => count))
  const [year = 0, month = 0, day = 0] = report.at.slice(0, 10).split('-').map(Number)
  const tables = figureTables(report)
  return {
    paper: paperNames[paper],
    title: reportTitle(report),
    over: `General Assembly · ${report.title} (${report.session})`,
    asAt: asAt(report),
    day: { year, month, day },
    preparedBy: report.preparedBy,
    warning: report.samples ? sampleWarning : null,
    foot: footWords(report),
    frozen: frozenFoot(report),
    signOff: signOffLines(report),
    disclaimer,
    facts: coverFacts(report),
    figures: coverFigures(report).map((figure) => ({ ...figure, count: countWords(figure.count) })),
    oldest: report.oldest,
    scope: report.scope,
    contents: report.sections.length > 0,
    tables: tables.map((table) => ({ ...table, lines: table.lines.map((line) => line.map(countWords)) })),
    charted: tables[0]?.caption ?? null,
    chartText: `Requests per status: ${report.statuses.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
    bars: report.statuses.map(({ label, count }) => ({
      label,
      count: countWords(count),
      length: count / longest,
    })),
    printed: printedOf(report),
  }
}

function sentenceOf(diagnostics: readonly unknown[]): string {
  const messages = diagnostics.map((each) =>
    typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : String(each),
  )
  return `The PDF could not be laid out: ${messages.join('; ') || 'the compiler gave no reason'}`
}
