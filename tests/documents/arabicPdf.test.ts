import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../server/documents/read.ts'
import { readingOrder, type Glyph } from '../../server/documents/readingOrder.ts'
import { makePlacedPdf, seen } from '../support/arabicPdf.ts'

const lettersOf = (text: string): string[] => text.split('')

/** The glyphs of a line given as it is seen, from the left, each as wide as the others. */
const glyphs = (line: string): Glyph[] =>
  lettersOf(line).map((text, at) => ({
    text,
    index: at,
    left: at * 6,
    right: at * 6 + 6,
    baseline: 700,
    size: 12,
  }))

/** A text as right-to-left setting shows it: letters from the right, while `{…}` stands as it is. */
const shown = (text: string): string =>
  [...text.matchAll(/\{([^}]*)\}|(.)/gu)]
    .map(([, kept, single]) => kept ?? single ?? '')
    .toReversed()
    .join('')

const read = (line: string): string => readingOrder(glyphs(line), false).text

describe('a line of right-to-left text is read from its places', () => {
  it.each([
    ['a symbol among Arabic words', 'تقرير {A/97/640} عنها', 'تقرير A/97/640 عنها'],
    ['numbers of both kinds', 'قرارها {٨٨/٤٠} و {88/41}', 'قرارها ٨٨/٤٠ و 88/41'],
    ['a period, whose years are printed from the right', 'الفترة {2041}-{2038}', 'الفترة 2041-2038'],
    ['a job number, which stands before any letter', '{42-30418}', '42-30418'],
    ['a number before a Latin word', '{21} {January 2036}،', '21 January 2036،'],
    [
      'Latin words with a bracket of their own',
      'وثيقة {S/RES/1590 (2005)} هذه',
      'وثيقة S/RES/1590 (2005) هذه',
    ],
    ['a percentage', 'بنسبة {50}%؛', 'بنسبة 50%؛'],
    ['a footnote mark of two digits', 'المعابر{¹²}؛', 'المعابر¹²؛'],
  ])('%s', (_, text, expected) => {
    expect(read(shown(text))).toBe(expected)
  })

  it.each(['(أ) أن يقدم', 'تقرير (أ، الفقرة ٩)]', 'الجمعية [(٩)]؛', '«مصابيح» (انظر)'])(
    'with brackets that open and close, whether the file says what is drawn or what is meant: %s',
    (text) => {
      const mirrored = text.replaceAll(/[()[\]«»]/gu, (sign) => '()[]«»'.charAt('()[]«»'.indexOf(sign) ^ 1))
      expect(read(shown(text))).toBe(text)
      expect(read(shown(mirrored))).toBe(text)
    },
  )

  it('and Arabic words in a Latin line from the right', () => {
    expect(readingOrder(glyphs('1 A/97/301 دنع Corr.1.'), true).text).toBe('1 A/97/301 عند Corr.1.')
  })

  it('with the strokes that fill a line as such, not as the Latin letter that a writer calls them', () => {
    expect(read(shown('المعGGابر'))).toBe('المع\u0640\u0640ابر')
    expect(read(shown('فريق {G}'))).toBe('فريق G')
  })

  it('with letters once that were drawn twice', () => {
    const twice = glyphs(shown('مصابيح')).flatMap((glyph) => [glyph, { ...glyph, left: glyph.left + 0.3 }])
    expect(readingOrder(twice, false).text).toBe('مصابيح')
  })

  it('in whatever order the file has its characters, losing none', () => {
    const line = glyphs(shown('قرارها {٨٨/٤٠} المؤرخ {3} كانون (انظر {A/97/640})'))
    const expected = readingOrder(line, false).text
    fc.assert(
      fc.property(fc.shuffledSubarray(line, { minLength: line.length }), (shuffled) => {
        expect(readingOrder(shuffled, false).text).toBe(expected)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...lettersOf('ابج٢3/-( )')) }), (text) => {
        const signs = (words: string): string =>
          lettersOf(words.replaceAll(/[\s\u0640]/gu, '').replaceAll(')', '('))
            .toSorted()
            .join('')
        expect(signs(readingOrder(glyphs(`ل${text}ل`), false).text)).toBe(signs(`ل${text}ل`))
      }),
    )
  })
})

/** `تطلب إلى الأمين` as seen from the left, in letters as such and in the forms in which they are drawn. */
const letters = [...lettersOf('نيم'), 'لأ', 'ا', ' ', ...lettersOf('ىلإ'), ' ', ...lettersOf('بلطت')]
const forms = [...lettersOf('ﻦﻴﻣ'), 'ﻷ', 'ﺍ', ' ', ...lettersOf('ﻰﻟﺇ'), ' ', ...lettersOf('ﺐﻠﻄﺗ')]

describe('an Arabic PDF', () => {
  // A page needs some letters to be one of text.
  const filler = seen(lettersOf('رباعملا'.repeat(4)), 100, 400)
  const textOf = async (characters: ReturnType<typeof seen>): Promise<string | undefined> => {
    const { lines } = await readDocument(makePlacedPdf([...characters, ...filler]), 'a.pdf')
    expect(lines).toHaveLength(2)
    return lines[0]?.text
  }

  it.each([
    ['letters in the order in which they are read', seen(letters, 300, 200).toReversed()],
    ['letters in the order in which they are seen', seen(letters, 300, 200)],
    ['joined forms in the order in which they are read', seen(forms, 300, 200).toReversed()],
    ['joined forms in the order in which they are seen', seen(forms, 300, 200)],
  ])('is read alike from %s', async (_, characters) => {
    expect(await textOf(characters)).toBe('تطلب إلى الأمين')
  })

  it('has its vowel signs at their letters, not on lines of their own', async () => {
    const line = seen([...lettersOf('املع'), ' ', ...lettersOf('طيحت')], 300, 200)
    const tanween = { text: '\u064B', x: 301, y: 195, size: 12 }
    expect(await textOf([tanween, ...line])).toBe('تحيط علماً')
  })

  it('writes a raised digit as a superscript', async () => {
    const line = seen(lettersOf('رباعملا'), 300, 200)
    expect(await textOf([{ text: '3', x: 295, y: 195, size: 7 }, ...line])).toBe('المعابر³')
  })

  it('measures indents from the right edge', async () => {
    const words = lettersOf('رباعملا')
    const bytes = makePlacedPdf([
      ...seen(words, 440, 200),
      ...seen(words, 458, 215),
      ...seen(words, 458, 230),
      ...seen(words, 458, 245),
      ...seen(words, 440, 275),
    ])
    const { lines } = await readDocument(bytes, 'a.pdf')
    expect(lines.map(({ indented, apart }) => [indented, apart])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ])
  })
})
