/** Text recognition of pages that are pictures, by the command `tesseract` where it is installed. */
import type { SourceLine } from '../text/document.ts'
import { RecognitionFailed } from './errors.ts'
import { renderPage } from './pageImage.ts'
import { recognisedLines } from './recognisedLines.ts'
import { CommandFailed, runHere, type RunCommand } from './tesseractCommand.ts'

/** Recognises the text of pages (from 1) of a PDF; gives the lines of each. */
export type Recognise = (
  bytes: Uint8Array,
  pages: readonly number[],
) => Promise<ReadonlyMap<number, readonly SourceLine[]>>

/** The official languages as tesseract names them. */
const languages = ['eng', 'fra', 'spa', 'rus', 'chi_sim', 'ara']

/** 300 dots an inch, for which tesseract is made. */
const scale = 300 / 72

/** Longest time for one page. */
export const pageMilliseconds = 60_000

/** Looks for tesseract with at least one of our languages; null where it is absent. */
export const tesseract =
  (run: RunCommand = runHere({ command: 'tesseract', milliseconds: pageMilliseconds })) =>
  async (): Promise<Recognise | null> => {
    const listed = await run(['--list-langs']).catch(() => '')
    const installed = languages.filter((language) => listed.split(/\r?\n/u).includes(language))
    if (installed.length === 0) return null
    return (bytes, pages) => recognisePages(run, installed, bytes, pages)
  }

async function recognisePages(
  run: RunCommand,
  installed: readonly string[],
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<ReadonlyMap<number, readonly SourceLine[]>> {
  const lines = new Map<number, readonly SourceLine[]>()
  for (const page of pages) {
    const image = await renderPage(bytes, page, scale)
    const args = ['stdin', 'stdout', '-l', installed.join('+'), '--dpi', '300', 'tsv']
    const table = await run(args, image.png).catch((error: unknown) => {
      throw new RecognitionFailed(page, error instanceof CommandFailed ? error.seconds : null)
    })
    lines.set(page, recognisedLines(table, page, image.height, scale))
  }
  return lines
}
