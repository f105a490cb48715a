/** One resolution of ours that holds every way of putting a directive, in each of the six languages, as a text file has it. */
import type { LanguageCode } from '../../server/languages/codes.ts'
import { patternRows } from './patternRows.ts'

interface Dress {
  /** Up to the first paragraph. */
  readonly head: readonly string[]
  readonly paragraph: (number: number) => string
  readonly item: (letter: string) => string
  readonly annex: string
  readonly closing: readonly string[]
}

const stop = (number: number): string => `${number}.`
const bracket = (letter: string): string => `${letter})`
const brackets = (letter: string): string => `(${letter})`

const dresses: Readonly<Record<LanguageCode, Dress>> = {
  en: {
    head: [
      'Resolution adopted by the General Assembly on 20 December 2035',
      '90/62. Wells of the dry islands',
      'The General Assembly,',
      'Welcoming the efforts of the Secretary-General to dig wells,',
    ],
    paragraph: stop,
    item: brackets,
    annex: 'Annex',
    closing: ['64th plenary meeting', '20 December 2035'],
  },
  fr: {
    head: [
      'Résolution adoptée par l’Assemblée générale le 20 décembre 2035',
      '90/62. Puits des îles arides',
      'L’Assemblée générale,',
      'Se félicitant des efforts que fait le Secrétaire général pour creuser des puits,',
    ],
    paragraph: stop,
    item: bracket,
    annex: 'Annexe',
    closing: ['64e séance plénière', '20 décembre 2035'],
  },
  es: {
    head: [
      'Resolución aprobada por la Asamblea General el 20 de diciembre de 2035',
      '90/62. Pozos de las islas áridas',
      'La Asamblea General,',
      'Acogiendo con beneplácito los esfuerzos del Secretario General por cavar pozos,',
    ],
    paragraph: stop,
    item: bracket,
    annex: 'Anexo',
    closing: ['64a sesión plenaria', '20 de diciembre de 2035'],
  },
  ru: {
    head: [
      'Резолюция, принятая Генеральной Ассамблеей 20 декабря 2035 года',
      '90/62. Колодцы засушливых островов',
      'Генеральная Ассамблея,',
      'приветствуя усилия Генерального секретаря по рытью колодцев,',
    ],
    paragraph: stop,
    item: bracket,
    annex: 'Приложение',
    closing: ['64-е пленарное заседание', '20 декабря 2035 года'],
  },
  zh: {
    head: ['2035年12月20日大会决议', '90/62. 干旱岛屿的水井', '大会，', '欢迎秘书长努力挖掘水井，'],
    paragraph: stop,
    item: brackets,
    annex: '附件',
    closing: ['2035年12月20日', '第64次全体会议'],
  },
  ar: {
    head: [
      'قرار اتخذته الجمعية العامة في 20 كانون الأول/ديسمبر 2035',
      '90/62 - آبار الجزر القاحلة',
      'إن الجمعية العامة،',
      'وإذ ترحب بجهود الأمين العام الرامية إلى حفر الآبار،',
    ],
    paragraph: (number) => `${number} -`,
    item: (letter) => (letter === 'a' ? '(أ)' : '(ب)'),
    annex: 'المرفق',
    closing: ['الجلسة العامة 64', '20 كانون الأول/ديسمبر 2035'],
  },
}

const rowsOf = (annexed: boolean) =>
  patternRows.filter(({ words }) => words.en.startsWith('Annex') === annexed)

/** The cell as paragraph `number`, its items marked as the language marks them. */
function paragraphOf(cell: string, number: number, { paragraph, item }: Dress): string {
  const words = cell.replace(/^Annex\n/u, '').replace(/^1\. /u, '')
  return `${paragraph(number)} ${words.replaceAll(/\n\(([ab])\) /gu, (_, letter: string) => `\n\n${item(letter)} `)}`
}

/** The whole text. */
export function allPatterns(code: LanguageCode): string {
  const dress = dresses[code]
  const paragraphs = (annexed: boolean): string[] =>
    rowsOf(annexed).map(({ words }, index) => paragraphOf(words[code], index + 1, dress))
  return [
    'A/RES/90/62',
    ...dress.head,
    ...paragraphs(false),
    dress.closing.join('\n'),
    dress.annex,
    ...paragraphs(true),
  ].join('\n\n')
}

/** What each of its paragraphs gives, by the table. */
export const allPatternsGive: readonly string[] = [false, true].flatMap((annexed) =>
  rowsOf(annexed).flatMap(({ gives }, index) =>
    gives.map((line) => line.replace(/^(annex\/)?1(?=[#(])/u, (_, annex = '') => `${annex}${index + 1}`)),
  ),
)
