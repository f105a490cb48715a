/** What a paper is that is no resolution is said, in every language; and no resolution is taken for one. */
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { paragraphsOf } from '../../server/resolution/tree.ts'
import type { SourceLine } from '../../server/text/document.ts'
import { parseText } from './outline.ts'
import { kindWords, symbols, type Kind } from './papers.ts'

const languages = Object.keys(kindWords) as LanguageCode[]
const kinds = Object.keys(symbols) as Kind[]

/** The lines of a text as a page has them: each in its place, blank lines as distance. */
function pageOf(text: string): SourceLine[] {
  const rows = text.split('\n')
  return rows.flatMap((row, index) =>
    row === ''
      ? []
      : [
          {
            text: row,
            page: 1,
            offset: null,
            box: [72, 40 + index * 14, row.length * 5, 11] as const,
            size: 10,
            apart: index > 0 && rows[index - 1] === '',
            indented: false,
            margin: null,
          },
        ],
  )
}

const parsePage = (text: string) =>
  parseResolution({ format: 'pdf', fileName: 'page.pdf', pages: 1, lines: pageOf(text) })

const all = languages.flatMap((language) => kinds.map((kind) => ({ language, kind })))

/** The whole paper, and how it is refused. */
function paperOf({ language, kind }: { language: LanguageCode; kind: Kind }) {
  const { above, lines, text } = kindWords[language]
  return {
    paper: [symbols[kind], above, lines[kind], text].filter((part) => part !== '').join('\n\n'),
    refusal: `The file is not a resolution: it looks like ${kind}; `,
  }
}

describe.each(all)('$kind in $language', ({ language, kind }) => {
  const { lines, text } = kindWords[language]
  const { paper, refusal } = paperOf({ language, kind })

  it('is said as text and as a page', async () => {
    await expect(parseText(paper)).rejects.toThrow(refusal)
    expect(() => parsePage(paper)).toThrow(refusal)
  })

  it('is said where the symbol and what stands above its name were left out', async () => {
    await expect(parseText(`${lines[kind]}\n\n${text}`)).rejects.toThrow(refusal)
  })
})

/** Kinds that quote or annex whole resolutions. */
const holding = all.filter(({ kind }) => !['a corrigendum', 'a draft decision', 'a decision'].includes(kind))

describe.each(holding)('$kind in $language that holds a resolution', ({ language, kind }) => {
  const { paper, refusal } = paperOf({ language, kind })

  it('is said as text and as a page', async () => {
    const whole = `${paper}\n\n${kindWords[language].resolution}`
    await expect(parseText(whole)).rejects.toThrow(refusal)
    expect(() => parsePage(whole)).toThrow(refusal)
  })
})

describe.each(languages)('a resolution in %s', (language) => {
  const { lines, text, resolution, above } = kindWords[language]

  it.each(kinds)('is read where it annexes %s', async (kind) => {
    const { header } = await parseText(`${resolution}\n\n${symbols[kind]}\n\n${lines[kind]}\n\n${text}`)
    expect(header.symbol).toBe('A/RES/95/212')
  })

  it.each(kinds)('is read where its agenda item is named like %s', async (kind) => {
    const item = above.split('\n\n').slice(0, 2).join('\n\n')
    const { header } = await parseText(`A/RES/95/212\n\n${item}\n\n${lines[kind]}\n\n${resolution}`)
    expect(header.symbol).toBe('A/RES/95/212')
  })

  it('is read where only its agenda item stands above its title, which is named like a report', async () => {
    const resolutionPage = parsePage(`${above}\n\n${resolution}`)
    expect(resolutionPage.header.symbol).toBe('A/RES/95/212')
    expect(paragraphsOf(resolutionPage)).toHaveLength(2)
  })
})

/** `The Human Rights Council,` and what it decides, in one paragraph without a number. */
const openings: readonly (readonly [LanguageCode, council: string, economic: string, paragraph: string])[] = [
  [
    'en',
    'The Human Rights Council,',
    'The Economic and Social Council,',
    'Decides to extend the mandate of the keepers of lamps.',
  ],
  [
    'fr',
    'Le Conseil des droits de l’homme,',
    'Le Conseil économique et social,',
    'Décide de proroger le mandat des gardiens des lampes.',
  ],
  [
    'es',
    'El Consejo de Derechos Humanos,',
    'El Consejo Económico y Social,',
    'Decide prorrogar el mandato de los guardianes de las lámparas.',
  ],
  [
    'ru',
    'Совет по правам человека,',
    'Экономический и Социальный Совет,',
    'постановляет продлить мандат хранителей ламп.',
  ],
  ['zh', '人权理事会，', '经济及社会理事会，', '决定延长灯看守人的任务期限。'],
  ['ar', 'إن مجلس حقوق الإنسان،', 'إن المجلس الاقتصادي والاجتماعي،', 'يقرر تمديد ولاية حراس المصابيح.'],
]

describe.each(openings)('a resolution of one paragraph in %s', (_, council, economic, paragraph) => {
  it('is read for the Human Rights Council, numbered and not', async () => {
    for (const mark of ['', '1. ']) {
      const resolution = await parseText(
        `95/9. ${paragraph.slice(0, 20)}\n\n${council}\n\n${mark}${paragraph}`,
      )
      expect(resolution.header.symbol).toBe('A/HRC/RES/95/9')
      expect(paragraphsOf(resolution).map(({ path }) => path)).toEqual(['1'])
    }
  })

  it('is read for the Economic and Social Council', async () => {
    const resolution = await parseText(
      `E/RES/2045/7\n\n2045/7. ${paragraph.slice(0, 20)}\n\n${economic}\n\n${paragraph}`,
    )
    expect(resolution.header).toMatchObject({ symbol: 'E/RES/2045/7', organ: 'ECOSOC' })
    expect(paragraphsOf(resolution)).toHaveLength(1)
  })
})

/** Sponsors and the words for a draft, the opening words, a paragraph. */
const drafts: readonly (readonly [
  LanguageCode,
  sponsors: string,
  title: string,
  opening: string,
  council: string,
  paragraph: string,
])[] = [
  [
    'en',
    'Lampland and Wickland: draft resolution',
    'Lamps of the harbours',
    'The General Assembly,',
    'The Security Council,',
    '1. Decides to light the lamps of the harbours.',
  ],
  [
    'fr',
    'Lampland et Wickland : projet de résolution',
    'Lampes des ports',
    'L’Assemblée générale,',
    'Le Conseil de sécurité,',
    '1. Décide d’allumer les lampes des ports.',
  ],
  [
    'es',
    'Lampland y Wickland: proyecto de resolución',
    'Lámparas de los puertos',
    'La Asamblea General,',
    'El Consejo de Seguridad,',
    '1. Decide encender las lámparas de los puertos.',
  ],
  [
    'ru',
    'Лампландия и Уикландия: проект резолюции',
    'Лампы портов',
    'Генеральная Ассамблея,',
    'Совет Безопасности,',
    '1. постановляет зажечь лампы портов.',
  ],
  ['zh', '灯国和芯国：决议草案', '港口的灯', '大会，', '安全理事会，', '1. 决定点亮港口的灯。'],
  [
    'ar',
    'بلد المصابيح وبلد الفتائل: مشروع قرار',
    'مصابيح الموانئ',
    'إن الجمعية العامة،',
    'إن مجلس الأمن،',
    '1 - تقرر إضاءة مصابيح الموانئ.',
  ],
]

describe.each(drafts)('a draft in %s', (_, sponsors, title, opening, council, paragraph) => {
  it('of the Assembly is read as a draft, with its title', async () => {
    const text = `A/C.3/95/L.12/Rev.1\n\n${sponsors}\n\n${title}\n\n${opening}\n\n${paragraph}`
    for (const { header } of [await parseText(text), parsePage(text)])
      expect(header).toMatchObject({ symbol: 'A/C.3/95/L.12/Rev.1', draft: true, title })
  })

  it('of the Security Council is read as a draft under the symbol of a paper', async () => {
    const text = `S/2044/770\n\n${sponsors}\n\n${council}\n\n${paragraph}`
    for (const { header } of [await parseText(text), parsePage(text)])
      expect(header).toMatchObject({ symbol: 'S/2044/770', draft: true, organ: 'SC', title: 'S/2044/770' })
  })

  it('is called a draft resolution where it has no symbol', async () => {
    await expect(parseText(`${sponsors}\n\n${council}\n\n${paragraph}`)).rejects.toThrow(
      'it looks like a draft resolution',
    )
  })
})
