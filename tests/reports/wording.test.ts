import { describe, expect, it } from 'vitest'
import { readOrdinal } from '../../server/languages/ordinals.ts'
import { partKeys } from '../../server/reports/choice.ts'
import { vocabularies, statusIn } from '../../server/reports/vocabularies.ts'
import {
  committeeWords,
  countIn,
  paragraphWords,
  recurrenceWords,
  resolutionWords,
  scheduleWords,
} from '../../server/reports/words.ts'
import { english, wordsIn } from '../../server/reports/wording/index.ts'
import { type ReportLanguage, reportLanguages } from '../../server/reports/wording/languages.ts'
import {
  arabicOrdinal,
  chineseNumber,
  frenchOrdinal,
  russianOrdinal,
  spanishOrdinal,
} from '../../server/reports/wording/ordinals.ts'
import { statuses } from '../../server/tracking/status.ts'

/** Every text of a language by its place; what is made of a number or a name is made of `7` or `X`. */
function textsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') return [[place, made(value as Maker)]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, held]) => textsOf(held, `${place}.${key}`))
}

type Maker = (...given: readonly unknown[]) => unknown

function made(make: Maker): string {
  try {
    return String(make(7, 7, 7))
  } catch {
    return String(make('X', 'X', 'X'))
  }
}

/** Texts that may be without a letter of the script: marks, codes, and what takes numbers or names alone. */
const scriptless =
  /^\.(?:language|direction|locale|thousands|comma|quotes|page|day|days|share|rate|every|bySuccessor|fromTo|partTabs)|number$|frozenNumber$/u

const scripts: Partial<Record<ReportLanguage, RegExp>> = {
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
}

const others = reportLanguages.filter((language) => language !== 'en')

/** Words that English shares with French or Spanish. */
const alike = [
  '.labels.date',
  '.labels.session',
  '.labels.extraction',
  '.labels.signature',
  '.labels.annexes',
  '.labels.verification',
  '.heads.occurrence',
  '.changes.confirmation',
  '.kinds.note',
  '.classes',
  '.columns',
]

describe('the words of reports', () => {
  it.each(others)('are there for all that English says: %s', (language) => {
    const places = (of: ReportLanguage) =>
      textsOf(wordsIn(of))
        .map(([place]) => place)
        .filter((place) => !place.startsWith('.recurrences') && place !== '.quotations')
    expect(places(language)).toEqual(places('en'))
  })

  it.each(others)('are in that language, and none is left in English: %s', (language) => {
    const script = scripts[language]
    const inEnglish = new Map(textsOf(english))
    const marks = (place: string) => place === '.thousands' || place.startsWith('.page')
    const texts = textsOf(wordsIn(language)).filter(([place]) => !marks(place) && place !== '.labels.colon')
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
    const worded = texts.filter(([place]) => !scriptless.test(place))
    const isForeign = ([place, text]: [string, string]): boolean =>
      script
        ? !script.test(text)
        : text.length > 9 && inEnglish.get(place) === text && !alike.some((start) => place.startsWith(start))
    expect(worded.filter(isForeign)).toEqual([])
  })

  it.each(reportLanguages)('tell statuses, classes and parts apart: %s', (language) => {
    const words = wordsIn(language)
    for (const vocabulary of vocabularies) {
      const terms = new Set(statuses.map((status) => statusIn(vocabulary, status)))
      expect(
        new Set([...terms].map((term) => words.statuses[term as keyof typeof words.statuses])).size,
      ).toBe(terms.size)
    }
    expect(new Set(Object.values(words.classes)).size).toBe(5)
    expect(new Set(partKeys.map((key) => words.parts[key])).size).toBe(partKeys.length)
    const tabs = [
      ...Object.values(words.partTabs),
      ...Object.values(words.annexWords).map(({ short }) => short),
      words.labels.requests,
      words.labels.summary,
    ]
    expect(new Set(tabs).size).toBe(tabs.length)
    expect(tabs.filter((tab) => tab.length > 31 || /[[\]:*?/\\]/u.test(tab))).toEqual([])
    const heads = Object.values(words.heads)
    expect(new Set(heads).size).toBe(heads.length)
  })

  it.each(['fr', 'es', 'ru', 'zh', 'ar'] as const)('number sessions as resolutions do: %s', (language) => {
    const ordinals: Readonly<Record<typeof language, (number: number) => string[]>> = {
      fr: (number) => [frenchOrdinal(number)],
      es: (number) => [spanishOrdinal(number)],
      ru: (number) => [russianOrdinal(number), russianOrdinal(number, true)],
      zh: (number) => [`第${chineseNumber(number)}`],
      ar: (number) => [arabicOrdinal(number), arabicOrdinal(number, true)],
    }
    for (let number = 1; number <= 120; number += 1)
      for (const written of ordinals[language](number))
        expect([written, readOrdinal(written, language)]).toEqual([written, number])
  })

  it('say sessions, days and places as the United Nations does', () => {
    const said = (language: ReportLanguage): string[] => {
      const words = wordsIn(language)
      const row = { body: 'GA', session: 81, part: 'first resumed' as const, date: '2027-05-01' }
      return [
        scheduleWords(row, words),
        words.days('2027-05-01', '2027-06-30'),
        words.days('2026-09-08', '2027-09-06'),
        committeeWords('First', words),
        resolutionWords('A/RES/75/321', words),
        resolutionWords('S/RES/2242 (2015)', words),
        paragraphWords('II/B/12(a)', words),
        recurrenceWords('every 90 days', words),
        words.agendaItem('134', 75),
        countIn(words, 1234567),
      ]
    }
    expect(Object.fromEntries(reportLanguages.map((language) => [language, said(language)])))
      .toMatchInlineSnapshot(`
        {
          "ar": [
            "الدورة الحادية والثمانون‏، الجزء الأول من الدورة المستأنفة‏، في موعد أقصاه 1 أيار/مايو 2027",
            "من 1 أيار/مايو إلى 30 حزيران/يونيه 2027",
            "من 8 أيلول/سبتمبر 2026 إلى 6 أيلول/سبتمبر 2027",
            "اللجنة الأولى",
            "القرار 75/321",
            "قرار مجلس الأمن 2242 (2015)",
            "الفرع II.B‏، الفقرة 12 (a)",
            "كل 90 يوما",
            "البند 134 من جدول الأعمال في الدورة الخامسة والسبعين",
            "1 234 567",
          ],
          "en": [
            "Eighty-first session, first part of the resumed session, by 1 May 2027",
            "1 May to 30 June 2027",
            "8 September 2026 to 6 September 2027",
            "First Committee",
            "Resolution 75/321",
            "Security Council resolution 2242 (2015)",
            "sect. II.B, para. 12 (a)",
            "every 90 days",
            "Agenda item 134 of the seventy-fifth session",
            "1,234,567",
          ],
          "es": [
            "Octogésimo primer período de sesiones, primera parte de la continuación del período de sesiones, a más tardar el 1 de mayo de 2027",
            "del 1 de mayo al 30 de junio de 2027",
            "del 8 de septiembre de 2026 al 6 de septiembre de 2027",
            "Primera Comisión",
            "Resolución 75/321",
            "Resolución 2242 (2015) del Consejo de Seguridad",
            "secc. II.B, párr. 12 (a)",
            "cada 90 días",
            "Tema 134 del programa del septuagésimo quinto período de sesiones",
            "1.234.567",
          ],
          "fr": [
            "Quatre-vingt-unième session, première partie de la reprise de la session, au plus tard le 1er mai 2027",
            "du 1er mai au 30 juin 2027",
            "du 8 septembre 2026 au 6 septembre 2027",
            "Première Commission",
            "Résolution 75/321",
            "Résolution 2242 (2015) du Conseil de sécurité",
            "sect. II.B, par. 12 (a)",
            "tous les 90 jours",
            "Point 134 de l’ordre du jour de la soixante-quinzième session",
            "1 234 567",
          ],
          "ru": [
            "Восемьдесят первая сессия, первая часть возобновленной сессии, не позднее 1 мая 2027 года",
            "с 1 мая по 30 июня 2027 года",
            "с 8 сентября 2026 года по 6 сентября 2027 года",
            "Первый комитет",
            "Резолюция 75/321",
            "Резолюция 2242 (2015) Совета Безопасности",
            "разд. II.B, п. 12 (a)",
            "раз в 90 дн.",
            "Пункт 134 повестки дня семьдесят пятой сессии",
            "1 234 567",
          ],
          "zh": [
            "第八十一届会议，续会第一期会议，不迟于2027年5月1日",
            "2027年5月1日至6月30日",
            "2026年9月8日至2027年9月6日",
            "第一委员会",
            "第75/321号决议",
            "安全理事会第2242 (2015)号决议",
            "第II.B节，第12 (a)段",
            "每90天",
            "第七十五届会议议程项目134",
            "1 234 567",
          ],
        }
      `)
  })
})
