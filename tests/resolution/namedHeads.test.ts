/** Heads that name a resolution in other ways than a numbered title, and papers that only look so. */
import { describe, expect, it } from 'vitest'
import { paragraphsOf, type Header } from '../../server/resolution/tree.ts'
import { parseText } from './outline.ts'

const english =
  'The General Assembly,\n\nRecalling its lamps,\n\n1. Takes note of the lamps of the harbours;\n\n2. Requests the Secretary-General to keep them.\n'
const french =
  'L’Assemblée générale,\n\nRappelant ses lampes,\n\n1. Prend note des lampes des ports ;\n\n2. Prie le Secrétaire général de les tenir.\n'
const spanish =
  'La Asamblea General,\n\nRecordando sus lámparas,\n\n1. Toma nota de las lámparas de los puertos;\n\n2. Solicita al Secretario General que las conserve.\n'
const russian =
  'Генеральная Ассамблея,\n\nссылаясь на свои лампы,\n\n1. принимает к сведению лампы портов;\n\n2. просит Генерального секретаря хранить их.\n'
const chinese = '大会，\n\n回顾其灯，\n\n1. 表示注意到港口的灯；\n\n2. 请秘书长保存灯。\n'
const arabic =
  'إن الجمعية العامة،\n\nإذ تشير إلى مصابيحها،\n\n1 - تحيط علما بمصابيح الموانئ؛\n\n2 - تطلب إلى الأمين العام أن يحفظها.\n'

type Head = readonly [head: string, body: string, header: Partial<Header>]

const heads: readonly Head[] = [
  ['Resolution 95/66. Lamps', english, { symbol: 'A/RES/95/66', session: 95, title: 'Lamps' }],
  [
    'RESOLUTION 95/66\n\nLamps of the harbours',
    english,
    { symbol: 'A/RES/95/66', title: 'Lamps of the harbours' },
  ],
  ['General Assembly resolution 95/66: Lamps', english, { symbol: 'A/RES/95/66', title: 'Lamps' }],
  ['Resolution S-47/1. Lamps', english, { symbol: 'A/RES/S-47/1', session: null, title: 'Lamps' }],
  ['76/300 The right to light', english, { symbol: 'A/RES/76/300', title: 'The right to light' }],
  ['76/300 A world of lamps', english, { symbol: 'A/RES/76/300', title: 'A world of lamps' }],
  ['76/300 B Lamps', english, { symbol: 'A/RES/76/300 B', title: 'Lamps' }],
  ['1914 (XV)\n\nThe right to light', english, { symbol: 'A/RES/1914 (XV)', title: 'The right to light' }],
  ['A/RES/76/300: The right to light', english, { symbol: 'A/RES/76/300', title: 'The right to light' }],
  [
    'Resolution adopted by the General Assembly on 28 July 2042 96/300\n\nThe right to light',
    english,
    { symbol: 'A/RES/96/300', title: 'The right to light', adopted: '2042-07-28' },
  ],
  [
    'RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY [on the report of the Third Committee (A/95/632)] 95/104. Lamps',
    english,
    {
      symbol: 'A/RES/95/104',
      title: 'Lamps',
      committee: 'Third',
      source: 'on the report of the Third Committee (A/95/632)',
      sourceSymbols: ['A/95/632'],
    },
  ],
  [
    'Declaration on lamps\n\nAdopted by General Assembly resolution 1914 (XV) of 14 December 1960',
    english,
    { symbol: 'A/RES/1914 (XV)', session: 15, title: 'Declaration on lamps', adopted: '1960-12-14' },
  ],
  [
    'Covenant on lamps\n\nAdopted and opened for signature, ratification and accession by General Assembly resolution 2911A (XXI)\n\nof 16 December 1966',
    english,
    { symbol: 'A/RES/2911 A (XXI)', title: 'Covenant on lamps', adopted: '1966-12-16' },
  ],
  [
    'General Assembly resolution 1914 (XV) of 14 December 1960\n\nDeclaration on lamps',
    english,
    { symbol: 'A/RES/1914 (XV)', title: 'Declaration on lamps', adopted: '1960-12-14' },
  ],
  [
    'Résolution 95/66 de l’Assemblée générale. Les lampes',
    french,
    { symbol: 'A/RES/95/66', title: 'Les lampes' },
  ],
  [
    'Déclaration sur les lampes\n\nAdoptée par l’Assemblée générale dans sa résolution 1914 (XV) du 14 décembre 1960',
    french,
    { symbol: 'A/RES/1914 (XV)', title: 'Déclaration sur les lampes', adopted: '1960-12-14' },
  ],
  [
    'Résolution adoptée par l’Assemblée générale le 28 juillet 2042 96/300\n\nLes lampes',
    french,
    { symbol: 'A/RES/96/300', title: 'Les lampes', adopted: '2042-07-28' },
  ],
  ['Resolución 95/66. Las lámparas', spanish, { symbol: 'A/RES/95/66', title: 'Las lámparas' }],
  [
    'Declaración sobre las lámparas\n\nAprobada por la Asamblea General en su resolución 1914 (XV), de 14 de diciembre de 1960',
    spanish,
    { symbol: 'A/RES/1914 (XV)', title: 'Declaración sobre las lámparas', adopted: '1960-12-14' },
  ],
  ['95/66 Las lámparas', spanish, { symbol: 'A/RES/95/66', title: 'Las lámparas' }],
  [
    'Резолюция 95/66 Генеральной Ассамблеи от 3 марта 2041 года\n\nЛампы портов',
    russian,
    { symbol: 'A/RES/95/66', title: 'Лампы портов', adopted: '2041-03-03' },
  ],
  [
    'Декларация о лампах\n\nПринята резолюцией 1914 (XV) Генеральной Ассамблеи от 14 декабря 1960 года',
    russian,
    { symbol: 'A/RES/1914 (XV)', title: 'Декларация о лампах', adopted: '1960-12-14' },
  ],
  ['95/66 Лампы портов', russian, { symbol: 'A/RES/95/66', title: 'Лампы портов' }],
  ['大会第95/66号决议\n\n港口的灯', chinese, { symbol: 'A/RES/95/66', title: '港口的灯' }],
  [
    '灯宣言\n\n大会1960年12月14日第1914(XV)号决议通过',
    chinese,
    { symbol: 'A/RES/1914 (XV)', title: '灯宣言', adopted: '1960-12-14' },
  ],
  ['95/66 港口的灯', chinese, { symbol: 'A/RES/95/66', title: '港口的灯' }],
  ['القرار 95/66 - مصابيح الموانئ', arabic, { symbol: 'A/RES/95/66', title: 'مصابيح الموانئ' }],
  [
    'إعلان المصابيح\n\nاعتمد بموجب قرار الجمعية العامة 1914 (د - 15) المؤرخ 14 كانون الأول/ديسمبر 1960',
    arabic,
    { symbol: 'A/RES/1914 (XV)', title: 'إعلان المصابيح', adopted: '1960-12-14' },
  ],
  [
    'Human Rights Council resolution 95/9. Light',
    english.replace('General Assembly', 'Human Rights Council'),
    { symbol: 'A/HRC/RES/95/9', title: 'Light' },
  ],
  [
    'Resolution 2045/3 Light',
    english.replace('General Assembly', 'Economic and Social Council'),
    { symbol: 'E/RES/2045/3', title: 'Light' },
  ],
  [
    'Security Council resolution 942 (1967) of 22 November 1967',
    english.replace('General Assembly', 'Security Council'),
    { symbol: 'S/RES/942 (1967)', adopted: '1967-11-22' },
  ],
]

describe.each(heads)('%s', (head, body, header) => {
  it('names its resolution, with its title and its paragraphs', async () => {
    const resolution = await parseText(`${head}\n\n${body}`)
    expect(resolution.header).toMatchObject({ draft: false, ...header })
    expect(paragraphsOf(resolution)).toHaveLength(2)
    for (const line of head.split('\n\n')) expect(resolution.text).toContain(line)
  })
})

describe('a head that names no resolution of its own', () => {
  it.each([
    ['a decision', 'Decision 95/566. Lamps', 'a decision'],
    ['a decision without a full stop', '95/566 Lamps', 'a decision'],
    [
      'a report that names it below its heading',
      'Report of the Secretary-General\n\nGeneral Assembly resolution 95/66',
      'a report',
    ],
    [
      'a report with words of its own above it',
      'Report of the Secretary-General\n\nThe keepers have sent their lists of the lamps to the Committee in time, and the present report shows what became of them since.\n\nResolution 95/66. Lamps',
      'a report',
    ],
    ['a fraction', '1/2 parts of oil', 'neither a symbol nor a numbered title'],
    [
      'an agenda item',
      'Agenda item 12\n\nResolution 95/66 of the General Assembly',
      'neither a symbol nor a numbered title',
    ],
    ['a resolution of another body', 'Resolution 2242 (2015). Lamps', 'neither a symbol'],
    [
      'a sentence about one',
      'The lamps follow from resolution 95/66',
      'neither a symbol nor a numbered title',
    ],
  ])('of %s is refused', async (_, head, reason) => {
    await expect(parseText(`${head}\n\n${english}`)).rejects.toThrow(reason)
  })

  it('is a draft where its symbol is one', async () => {
    const { header } = await parseText(
      `A/C.3/95/L.12\n\nDraft resolution\n\nResolution 95/66. Lamps\n\n${english}`,
    )
    expect(header).toMatchObject({ symbol: 'A/C.3/95/L.12', draft: true })
  })

  it('keeps the symbol it prints where a line names another resolution', async () => {
    const { header } = await parseText(`A/RES/95/66\n\nResolution 94/12. Oil\n\nLamps\n\n${english}`)
    expect(header.symbol).toBe('A/RES/95/66')
  })
})
