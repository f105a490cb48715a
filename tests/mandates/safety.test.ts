/** The safety list and repeated requests: what names the Secretary-General and gives nothing, and what it refers to. */
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { extractMandates, extractOfficials } from '../../server/mandates/extract.ts'
import type { Resolution } from '../../server/resolution/tree.ts'
import { mandatesIn, resolutionOf } from './plain.ts'

const rulesIn = (text: string, language: LanguageCode = 'en') =>
  extractMandates(resolutionOf(text, {}, language)).safety.map(({ paragraph, rule }) => [
    paragraph,
    rule.replace('look-alike/', ''),
  ])

describe('the safety list', () => {
  it.each<[LanguageCode, string, string]>([
    ['en', 'author', 'Takes note of the report of the Secretary-General on wells;'],
    ['fr', 'author', 'Prend note du rapport du Secrétaire général sur les puits;'],
    ['es', 'author', 'Toma nota del informe del Secretario General sobre los pozos;'],
    ['ru', 'author', 'принимает к сведению доклад Генерального секретаря о колодцах;'],
    ['zh', 'author', '表示注意到秘书长关于水井的报告；'],
    ['ar', 'author', 'تحيط علما بتقرير الأمين العام عن الآبار؛'],
    ['en', 'initiative', 'Welcomes the efforts of the Secretary-General to dig wells;'],
    ['fr', 'initiative', 'Se félicite des efforts du Secrétaire général pour creuser des puits;'],
    ['es', 'initiative', 'Acoge con beneplácito los esfuerzos del Secretario General por cavar pozos;'],
    ['ru', 'initiative', 'приветствует усилия Генерального секретаря по рытью колодцев;'],
    ['zh', 'initiative', '欢迎秘书长为挖井所作的努力；'],
    ['ar', 'initiative', 'ترحب بجهود الأمين العام في حفر الآبار؛'],
    ['en', 'other-official', 'Welcomes the work of the Special Representative of the Secretary-General;'],
    ['fr', 'other-official', 'Salue l’action du Représentant spécial du Secrétaire général;'],
    ['es', 'other-official', 'Encomia la labor del Representante Especial del Secretario General;'],
    ['ru', 'other-official', 'приветствует работу Специального представителя Генерального секретаря;'],
    ['zh', 'other-official', '欢迎秘书长特别代表的工作；'],
    ['ar', 'other-official', 'ترحب بعمل الممثل الخاص للأمين العام؛'],
    ['en', 'past-request', 'Recalls that it requested the Secretary-General to dig wells;'],
    ['fr', 'past-request', 'Rappelle qu’elle a prié le Secrétaire général de creuser des puits;'],
    ['es', 'past-request', 'Recuerda que pidió al Secretario General que cavara pozos;'],
    ['ru', 'past-request', 'напоминает, что она просила Генерального секретаря копать колодцы;'],
    ['zh', 'past-request', '回顾大会在该决议中请秘书长挖井；'],
    ['ar', 'past-request', 'تشير إلى أنها طلبت إلى الأمين العام أن يحفر الآبار؛'],
    [
      'en',
      'embedded-request',
      'Notes that the Board recommends that the Assembly request the Secretary-General to dig wells;',
    ],
    [
      'en',
      'in-consultation',
      'Requests the Board, in consultation with the Secretary-General, to dig wells;',
    ],
    ['en', 'addressed-to-him', 'Invites States to submit maps to the Secretary-General;'],
    ['en', 'agenda-title', 'Decides to take up the item entitled “Wells and the Secretary-General”;'],
    ['en', 'none', 'Decides upon a long table, a chair and the Secretary-General;'],
  ])('%s: %s, %s', (language, rule, paragraph) => {
    expect(rulesIn(`1. ${paragraph}`, language)).toEqual([['1', rule]])
  })

  it('does not name paragraphs that gave a mandate, nor the lead of a list that did', () => {
    expect(rulesIn('1. Requests the Secretary-General to dig wells;')).toEqual([])
    expect(rulesIn('1. Requests the Secretary-General:\n(a) To dig wells;\n(b) To draw maps;')).toEqual([])
    expect(rulesIn('1. Notes the wells;')).toEqual([])
  })

  it('names items and paragraphs of annexes by their paths, each with a sentence', () => {
    expect(rulesIn('1. Notes:\n(a) The report of the Secretary-General;\n(b) The wells;')).toEqual([
      ['1(a)', 'author'],
    ])
    const { safety } = extractMandates(
      resolutionOf('Annex\n1. States shall inform the Secretary-General of wells.'),
    )
    expect(safety).toMatchObject([
      { paragraph: 'annex/1', zone: 'annex', rule: 'look-alike/addressed-to-him' },
    ])
    expect(safety[0]?.reason).toMatch(/^Somebody else .*\.$/u)
  })
})

/** The resolution with a citation of the numbers that stand in it. */
const citing = (text: string, number: string, language: LanguageCode): Resolution => {
  const start = text.indexOf(number)
  const span = { start, end: start + number.length }
  return {
    ...resolutionOf(text, {}, language),
    citations: [{ symbol: 'A/RES/88/501', kind: 'resolution', paragraph: '12', span }],
  }
}

describe('a request repeated by reference alone', () => {
  it.each<[LanguageCode, string]>([
    [
      'en',
      '1. Reiterates its request to the Secretary-General contained in paragraph 12 of its resolution 88/501;',
    ],
    [
      'fr',
      '1. Réitère la demande adressée au Secrétaire général figurant au paragraphe 12 de sa résolution 88/501;',
    ],
    [
      'es',
      '1. Reitera la solicitud al Secretario General contenida en el párrafo 12 de su resolución 88/501;',
    ],
    [
      'ru',
      '1. подтверждает свою просьбу к Генеральному секретарю, изложенную в пункте 12 ее резолюции 88/501;',
    ],
    ['zh', '1. 重申其在第88/501号决议第12段中提出的要求；'],
    ['ar', '1. تكرر طلبها إلى الأمين العام الوارد في الفقرة 12 من قرارها 88/501؛'],
  ])('%s resolves to that paragraph', (language, text) => {
    const { mandates } = extractMandates(citing(text, '88/501', language))
    expect(mandates.map(({ refersTo, due }) => ({ refersTo, due }))).toEqual([
      { refersTo: [{ symbol: 'A/RES/88/501', paragraph: '12' }], due: [] },
    ])
  })

  it('is implicit and of low confidence where it does not even say of whom', () => {
    const { mandates } = extractMandates(
      citing('1. Reiterates its request as contained in section X of its resolution 88/501;', '88/501', 'en'),
    )
    expect(mandates).toMatchObject([{ class: 'implicit', confidence: 'low', addressees: [] }])
  })

  it('is none where another is asked or the request only recalled', () => {
    for (const text of [
      '1. Reiterates its request to States, contained in paragraph 12 of its resolution 88/501, to dig wells;',
      '1. Recalls its request contained in paragraph 12 of its resolution 88/501;',
      '1. Reiterates its request in the strongest terms;',
    ])
      expect(extractMandates(citing(text, '88/501', 'en')).mandates).toEqual([])
  })

  it('with content keeps it, and what it refers to', () => {
    const text =
      '1. Reiterates its request, contained in paragraph 12 of its resolution 88/501, that the Secretary-General dig wells;'
    const { mandates } = extractMandates(citing(text, '88/501', 'en'))
    expect(mandates).toMatchObject([
      { action: 'the Secretary-General dig wells', refersTo: [{ symbol: 'A/RES/88/501', paragraph: '12' }] },
    ])
  })

  it.each([
    [
      'another paragraph of the same resolution',
      '1. Reiterates its request, made in paragraph 5 above, that the Secretary-General dig wells;',
      [{ symbol: 'A/RES/90/501', paragraph: '5' }],
    ],
    [
      'an item of one',
      '1. Requests the Secretary-General to dig wells, as requested in paragraph 12 (a) of the present resolution;',
      [{ symbol: 'A/RES/90/501', paragraph: '12(a)' }],
    ],
    [
      'what an earlier resolution requested',
      '1. Requests the Secretary-General, as requested in paragraph 12 of its resolution 88/501, to dig wells;',
      [{ symbol: 'A/RES/88/501', paragraph: '12' }],
    ],
    [
      'nothing where a paper is only named',
      '1. Requests the Secretary-General to dig the wells of paragraph 12 of its resolution 88/501 and those of paragraph 5 above;',
      [],
    ],
  ])('refers to %s', (_, text, refersTo) => {
    const { mandates } = extractMandates(citing(text, '88/501', 'en'))
    expect(mandates.map((mandate) => mandate.refersTo)).toEqual([refersTo])
  })
})

describe('other officials', () => {
  const officialsIn = (text: string, language: LanguageCode = 'en') => {
    const resolution = resolutionOf(text, {}, language)
    return extractOfficials(resolution, extractMandates(resolution).mandates)
  }

  it.each<[LanguageCode, string, string]>([
    ['en', '1. Requests the Secretariat to dig wells;', 'Secretariat'],
    [
      'en',
      '1. Requests the High Commissioner for Human Rights to dig wells;',
      'High Commissioner for Human Rights',
    ],
    [
      'en',
      '1. Requests the Executive Director of the Office for Wells to dig them;',
      'Executive Director of the Office for Wells',
    ],
    ['fr', '1. Prie le Secrétariat de creuser des puits;', 'Secrétariat'],
    ['es', '1. Solicita a la Secretaría que cave pozos;', 'a la Secretaría'],
    ['ru', '1. просит Секретариат копать колодцы;', 'Секретариат'],
    ['zh', '1. 请秘书处挖井；', '秘书处'],
    ['ar', '1. تطلب إلى الأمانة العامة أن تحفر الآبار؛', 'الأمانة العامة'],
  ])('%s: %s', (language, text, addressee) => {
    const [found] = officialsIn(text, language)
    expect(found).toMatchObject({
      class: 'other official',
      paragraph: '1',
      clause: 101,
      addressees: [addressee],
    })
    expect(mandatesIn(text, {}, language)).toEqual([])
  })

  it('are not those of the Secretary-General, nor bodies of States and experts', () => {
    expect(officialsIn('1. Requests the Secretary-General and the High Commissioner to dig wells;')).toEqual(
      [],
    )
    expect(officialsIn('1. Requests the Committee on Wells to dig them;')).toEqual([])
    expect(officialsIn('1. Welcomes the work of the Secretariat to dig wells;')).toEqual([])
  })
})
