/** Asks the library for every character of a page with its place. */
import type { PageFrame } from './pageFrame.ts'
import { callsOf, memoryOf, withMemory, type Pdfium } from './pdfium.ts'
import type { Glyph } from './readingOrder.ts'

/** Two doubles and four floats. */
const pieceBytes = 32

/** The printed characters of a page, without the spaces and line breaks that the library adds. */
export function glyphsOf(library: Pdfium, text: number, count: number, { shown }: PageFrame): Glyph[] {
  return withMemory(library, pieceBytes, (address) => {
    const glyphs: Glyph[] = []
    for (let index = 0; index < count; index++) {
      const glyph = glyphAt(library, text, index, address, shown)
      if (glyph !== null) glyphs.push(glyph)
    }
    return glyphs
  })
}

function glyphAt(
  library: Pdfium,
  text: number,
  index: number,
  address: number,
  shown: PageFrame['shown'],
): Glyph | null {
  const calls = callsOf(library)
  const words = printedText(calls.FPDFText_GetUnicode(text, index))
  if (words === '' || calls.FPDFText_IsGenerated(text, index) === 1) return null
  calls.FPDFText_GetCharOrigin(text, index, address, address + 8)
  calls.FPDFText_GetLooseCharBox(text, index, address + 16)
  // The memory can have moved since the last character.
  const { buffer } = memoryOf(library)
  const [x = 0, y = 0] = new Float64Array(buffer, address, 2)
  const [boxLeft = 0, top = 0, boxRight = 0, bottom = 0] = new Float32Array(buffer, address + 16, 4)
  const [left, baseline] = shown === null ? [x, y] : shown(x, y)
  const right = shown === null ? boxRight : Math.max(shown(boxLeft, bottom)[0], shown(boxRight, top)[0])
  // Spaces of no width are the library's, whatever it says of them.
  if (words.trim() === '' && right - left < 0.1) return null
  return { text: words, index, left, right, baseline, size: calls.FPDFText_GetFontSize(text, index) }
}

/** Letters as joined, `ﻻ`, and vowel signs on a base of their own, `ﹰ`. */
const presentationForm = /[\uFB50-\uFD3D\uFD50-\uFDFF\uFE70-\uFEFC]/u

function printedText(code: number): string {
  // U+0002 and U+FFFE are how the library marks a hyphen at the end of a line.
  if (code === 2 || code === 0xfffe) return '-'
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  const text = String.fromCodePoint(code)
  if (!presentationForm.test(text)) return text
  const letters = text.normalize('NFKC')
  // The forms of vowel signs by themselves stand on a space.
  return letters.length > 1 && letters.startsWith(' ') ? letters.slice(1) : letters
}
