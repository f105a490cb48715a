/** Text recognition of pages that are pictures, by the command `tesseract` where it is installed. */
import { execFile } from 'node:child_process'
import type { SourceLine } from '../text/document.ts'
import { RecognitionFailed } from './errors.ts'
import { renderPage } from './pageImage.ts'
import { recognisedLines } from './recognisedLines.ts'

/** Recognises the text of pages (from 1) of a PDF; gives the lines of each. */
export type Recognise = (
  bytes: Uint8Array,
  pages: readonly number[],
) => Promise<ReadonlyMap<number, readonly SourceLine[]>>

/** The official languages as tesseract names them. */
const languages = ['eng', 'fra', 'spa', 'rus', 'chi_sim', 'ara']

/** 300 dots an inch, for which tesseract is made. */
const scale = 300 / 72

export interface TesseractSettings {
  /** Name or path of the command. */
  readonly command: string
  /** Longest time for one page. */
  readonly milliseconds: number
  /** Stops the recognition and its process. */
  readonly signal?: AbortSignal
}

/** Looks for tesseract with at least one of our languages; null where it is absent. */
export const tesseract =
  (settings: TesseractSettings = { command: 'tesseract', milliseconds: 60_000 }) =>
  async (): Promise<Recognise | null> => {
    const listed = await run(settings, ['--list-langs']).catch(() => '')
    const installed = languages.filter((language) => listed.split(/\r?\n/u).includes(language))
    if (installed.length === 0) return null
    return (bytes, pages) => recognisePages(settings, installed, bytes, pages)
  }

async function recognisePages(
  settings: TesseractSettings,
  installed: readonly string[],
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<ReadonlyMap<number, readonly SourceLine[]>> {
  const lines = new Map<number, readonly SourceLine[]>()
  for (const page of pages) {
    const image = await renderPage(bytes, page, scale)
    const args = ['stdin', 'stdout', '-l', installed.join('+'), '--dpi', '300', 'tsv']
    const table = await run(settings, args, image.png).catch((error: unknown) => {
      const isLate = error instanceof Error && 'killed' in error && error.killed === true
      throw new RecognitionFailed(page, isLate ? settings.milliseconds / 1000 : null)
    })
    lines.set(page, recognisedLines(table, page, image.height, scale))
  }
  return lines
}

/** What the command wrote; rejects where it is absent, fails or takes too long. Arguments never pass a shell. */
function run(
  { command, milliseconds, signal }: TesseractSettings,
  args: readonly string[],
  input?: Uint8Array,
): Promise<string> {
  const limits = { timeout: milliseconds, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { ...limits, ...(signal === undefined ? {} : { signal }) },
      (error, output) => (error ? reject(error) : resolve(output)),
    )
    // A command that is absent or ends early closes its input; the callback above tells.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
