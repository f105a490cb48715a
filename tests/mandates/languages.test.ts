import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { languages } from '../../server/languages/index.ts'
import { mandatesIn } from './plain.ts'

const found = (paragraph: string, language: LanguageCode) =>
  mandatesIn(`1. ${paragraph}`, {}, language).map(({ class: name, action, due }) => [
    name,
    action,
    due
      .filter(({ basis }) => basis === 'stated')
      .map(({ session, recurrence, relative }) => session ?? recurrence ?? relative),
  ])

describe('directives in the other official languages', () => {
  it.each<[LanguageCode, string, unknown[]]>([
    ['zh', '注意到地图，并请秘书长绘制水井图；', ['request', '绘制水井图', []]],
    ['zh', '请秘书长向大会第九十一届会议提交报告；', ['request', '向大会第九十一届会议提交报告', [91]]],
    ['zh', '敦促秘书长继续提交年度报告；', ['exhortation', '继续提交年度报告', ['annual']]],
    ['zh', '再次请秘书长绘制地图；', ['request', '绘制地图', []]],
    ['zh', '授权秘书长租用仓库；', ['authorization', '租用仓库', []]],
    [
      'fr',
      'Prie le Secrétaire général de dresser la carte des puits;',
      ['request', 'de dresser la carte des puits', []],
    ],
    [
      'fr',
      'Note les cartes et prie le Secrétaire général de lui faire rapport à sa quatre-vingt-onzième session;',
      ['request', 'de lui faire rapport à sa quatre-vingt-onzième session', [91]],
    ],
    [
      'fr',
      'Encourage le Secrétaire général à dresser des cartes;',
      ['exhortation', 'à dresser des cartes', []],
    ],
    [
      'es',
      'Solicita al Secretario General que trace el mapa de los pozos;',
      ['request', 'que trace el mapa de los pozos', []],
    ],
    [
      'es',
      'Pide al Secretario General que la informe en su nonagésimo primer período de sesiones;',
      ['request', 'que la informe en su nonagésimo primer período de sesiones', [91]],
    ],
    ['es', 'Insta al Secretario General a que trace mapas;', ['exhortation', 'a que trace mapas', []]],
    [
      'ru',
      'просит Генерального секретаря составить карту колодцев;',
      ['request', 'составить карту колодцев', []],
    ],
    [
      'ru',
      'отмечает карты и просит Генерального секретаря представить доклад на ее девяносто первой сессии;',
      ['request', 'представить доклад на ее девяносто первой сессии', [91]],
    ],
    [
      'ru',
      'настоятельно призывает Генерального секретаря составить карту;',
      ['exhortation', 'составить карту', []],
    ],
    ['ar', 'تطلب إلى الأمين العام أن يرسم خريطة للآبار؛', ['request', 'أن يرسم خريطة للآبار', []]],
    [
      'ar',
      'تلاحظ الخرائط، وتطلب إلى الأمين العام أن يقدم تقريرا في دورتها الحادية والتسعين؛',
      ['request', 'أن يقدم تقريرا في دورتها الحادية والتسعين', [91]],
    ],
    ['ar', 'تحث الأمين العام على رسم خريطة؛', ['exhortation', 'على رسم خريطة', []]],
  ])('%s: %s', (language, paragraph, expected) => {
    expect(found(paragraph, language)).toEqual([expected])
  })

  it.each<[LanguageCode, string, string]>([
    ['zh', 'another body that asks', '委员会建议大会请秘书长绘制地图；'],
    ['zh', 'a request recalled', '回顾大会在该决议中请秘书长绘制地图；'],
    ['zh', 'his report', '注意到秘书长的报告；'],
    ['zh', 'the Secretary-General asking', '秘书长请会员国绘制地图；'],
    [
      'fr',
      'an embedded recommendation',
      'Note que le Comité recommande que l’Assemblée générale prie le Secrétaire général de dresser une carte;',
    ],
    ['fr', 'the past', 'Rappelle qu’elle a prié le Secrétaire général de dresser une carte;'],
    [
      'es',
      'an embedded recommendation',
      'Observa que la Comisión recomienda que la Asamblea General solicite al Secretario General que trace un mapa;',
    ],
    ['es', 'the past', 'Recuerda que pidió al Secretario General que trazara un mapa;'],
    [
      'ru',
      'an embedded recommendation',
      'отмечает, что Комитет рекомендует Ассамблее просить Генерального секретаря составить карту;',
    ],
    ['ru', 'the Secretary-General asking', 'Генеральный секретарь просит государства составить карту;'],
    ['ar', 'the past', 'طلبت الجمعية العامة إلى الأمين العام أن يرسم خريطة؛'],
    [
      'ar',
      'an embedded recommendation',
      'توصي اللجنة بأن تطلب الجمعية العامة إلى الأمين العام أن يرسم خريطة؛',
    ],
  ])('%s: %s is none', (language, _, paragraph) => {
    expect(found(paragraph, language)).toEqual([])
  })

  it('further parts begin with the link word again', () => {
    expect(
      found('Prie le Secrétaire général de dresser une carte, et de lui faire rapport à ce sujet;', 'fr'),
    ).toHaveLength(2)
    expect(
      found('Solicita al Secretario General que trace un mapa y que la informe al respecto;', 'es'),
    ).toHaveLength(2)
    expect(found('просит Генерального секретаря составить карту, и представить доклад;', 'ru')).toHaveLength(
      2,
    )
    expect(found('请秘书长绘制地图，并就此向大会提出报告；', 'zh')).toHaveLength(2)
    expect(found('تطلب إلى الأمين العام أن يرسم خريطة وأن يقدم تقريرا عن ذلك؛', 'ar')).toHaveLength(2)
  })

  it('an item of a list ends without its mark', () => {
    const [item] = mandatesIn('1. تطلب إلى الأمين العام:\n(a) أن يرسم خريطة؛\n(b) أن يبني منارة؛', {}, 'ar')
    expect(item?.action).toBe('أن يرسم خريطة')
  })

  it('French and Russian modality is less certain than English', () => {
    const sure = (paragraph: string, language: LanguageCode) =>
      mandatesIn(`1. ${paragraph}`, {}, language)[0]?.confidence
    expect(sure('Requests the Secretary-General to draw a map;', 'en')).toBe('high')
    expect(sure('Prie le Secrétaire général de dresser une carte;', 'fr')).toBe('medium')
    expect(sure('призывает Генерального секретаря составить карту;', 'ru')).toBe('low')
  })

  it('every language names its own code in its phrases', () => {
    for (const [code, language] of Object.entries(languages)) expect(language.phrases.code).toBe(code)
  })
})
