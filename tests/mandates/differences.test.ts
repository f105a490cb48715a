import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { differencesBetween } from '../../server/mandates/differences.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import { resolutionOf } from './plain.ts'

const version = (language: LanguageCode, text: string) => extractMandates(resolutionOf(text, {}, language))

const english = version(
  'en',
  '1. Requests the Secretary-General to submit a report on wells at its ninety-first session;\n2. Urges the Secretary-General to dig wells;',
)

describe('language versions', () => {
  it.each<[LanguageCode, string]>([
    [
      'fr',
      '1. Prie le Secrétaire général de lui présenter un rapport sur les puits à sa quatre-vingt-onzième session;\n2. Engage le Secrétaire général à creuser des puits;',
    ],
    [
      'es',
      '1. Solicita al Secretario General que le presente un informe sobre los pozos en su nonagésimo primer período de sesiones;\n2. Insta al Secretario General a que cave pozos;',
    ],
    [
      'ru',
      '1. просит Генерального секретаря представить доклад о колодцах на ее девяносто первой сессии;\n2. настоятельно призывает Генерального секретаря копать колодцы;',
    ],
    ['zh', '1. 请秘书长向大会第九十一届会议提交关于水井的报告；\n2. 敦促秘书长挖井；'],
    [
      'ar',
      '1. تطلب إلى الأمين العام أن يقدم تقريرا عن الآبار في دورتها الحادية والتسعين؛\n2. تحث الأمين العام على حفر الآبار؛',
    ],
  ])('%s says the same as English', (language, text) => {
    expect(differencesBetween(english, version(language, text))).toEqual([])
  })

  it('a verb of another class is a difference, with both wordings', () => {
    const russian = version(
      'ru',
      '1. предлагает Генеральному секретарю представить доклад о колодцах на ее девяносто первой сессии;\n2. настоятельно призывает Генерального секретаря копать колодцы;',
    )
    expect(differencesBetween(english, russian)).toEqual([
      {
        kind: 'class',
        path: '1',
        first:
          'request: Requests the Secretary-General to submit a report on wells at its ninety-first session',
        second:
          'exhortation: предлагает Генеральному секретарю представить доклад о колодцах на ее девяносто первой сессии',
      },
    ])
  })

  it('so is another session, as where an ordinal was mistranslated', () => {
    const russian = version(
      'ru',
      '1. просит Генерального секретаря представить доклад о колодцах на ее девятнадцатой сессии;\n2. настоятельно призывает Генерального секретаря копать колодцы;',
    )
    expect(differencesBetween(english, russian)).toMatchObject([{ kind: 'due', path: '1', first: '91' }])
  })

  it('so is a clause or an agenda decision that one version lacks', () => {
    const shorter = version(
      'en',
      '1. Requests the Secretary-General to submit a report on wells at its ninety-first session;\n2. Decides to include in the provisional agenda of its ninety-second session the item entitled “Wells”;',
    )
    expect(differencesBetween(english, shorter)).toEqual([
      { kind: 'clause', path: '2', first: 'Urges the Secretary-General to dig wells', second: '' },
      { kind: 'agenda', path: '2', first: '', second: '92' },
    ])
  })
})
