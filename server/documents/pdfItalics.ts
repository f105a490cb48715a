/** Tells which words of a PDF page are set in italics, by the fonts of their text objects. */
import type { Span } from '../text/span.ts'
import { callsOf, memoryOf, withMemory, type Pdfium } from './pdfium.ts'

/** Whether the character with that index on the page is set in italics. */
export type IsItalic = (index: number) => boolean

/** The bit of a font's flags that says italic (PDF 32000-1, table 123). */
const italicFlag = 64

/** `TimesNewRomanPS-ItalicMT`, `ABCDEE+Helvetica-Oblique`: some fonts say it by their name alone. */
const italicName = /italic|oblique/iu

/** Longest name that is looked at. */
const nameBytes = 128

/** Fonts are asked once a page, and only where the text object changes: their numbers end with the page. */
export function newItalicFonts(library: Pdfium, text: number): IsItalic {
  const calls = callsOf(library)
  const fonts = new Map<number, boolean>()
  let object = 0
  let isItalic = false
  return (index) => {
    const here = calls.FPDFText_GetTextObject(text, index)
    if (here === object) return isItalic
    object = here
    const font = here === 0 ? 0 : calls.FPDFTextObj_GetFont(here)
    let known = fonts.get(font)
    if (known === undefined) fonts.set(font, (known = font !== 0 && isItalicFont(library, font)))
    return (isItalic = known)
  }
}

function isItalicFont(library: Pdfium, font: number): boolean {
  const calls = callsOf(library)
  const flags = calls.FPDFFont_GetFlags(font)
  if (flags !== -1 && (flags & italicFlag) !== 0) return true
  return withMemory(library, nameBytes, (address) => {
    const written = calls.FPDFFont_GetBaseFontName(font, address, nameBytes)
    if (written <= 1 || written > nameBytes) return false
    return italicName.test(Buffer.from(memoryOf(library).buffer, address, written - 1).toString('latin1'))
  })
}

/** `Requests`, `78`; letters of scripts without spaces each for themselves. */
const word = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu

/** The italic words of a run whose first character has the index `first`; neighbours are one stretch. */
export function italicWords(text: string, first: number, isItalic: IsItalic): Span[] {
  const spans: { start: number; end: number }[] = []
  let goesOn = false
  for (const match of text.matchAll(word)) {
    const wasItalic = goesOn
    goesOn = isItalic(first + match.index)
    if (!goesOn) continue
    const last = spans.at(-1)
    const end = match.index + match[0].length
    if (wasItalic && last !== undefined) last.end = end
    else spans.push({ start: match.index, end })
  }
  return spans
}
