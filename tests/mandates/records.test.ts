/** What a record says beside its words: deliverable, destination, route, marks; one case and one near-miss a rule, in six languages. */
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { mandatesIn } from './plain.ts'

const asked: Record<LanguageCode, (action: string) => string> = {
  en: (action) => `Requests the Secretary-General to ${action};`,
  fr: (action) => `Prie le Secrétaire général de ${action};`,
  es: (action) => `Solicita al Secretario General que ${action};`,
  ru: (action) => `просит Генерального секретаря ${action};`,
  zh: (action) => `请秘书长${action}；`,
  ar: (action) => `تطلب إلى الأمين العام أن ${action}؛`,
}

const recordOf = (language: LanguageCode, action: string) => {
  const found = mandatesIn(`1. ${asked[language](action)}`, {}, language)
  expect(found).not.toEqual([])
  return found[0]
}

/** Language, words that fit, near-miss. */
type Row = [language: LanguageCode, fits: string, misses: string]

describe.each<[kind: string, rows: Row[]]>([
  [
    'oral update or briefing',
    [
      ['en', 'provide an oral update on the wells to the Assembly', 'strengthen the briefing rooms'],
      ['fr', 'présenter un exposé oral sur les puits', 'rénover les salles de presse'],
      ['es', 'presente un informe oral sobre los pozos', 'renueve las salas de prensa'],
      ['ru', 'представить устный доклад о колодцах', 'обновить залы для прессы'],
      ['zh', '向大会口头通报水井情况', '翻修新闻发布室'],
      ['ar', 'يقدم تقريرا شفويا عن الآبار', 'يجدد قاعات الصحافة'],
    ],
  ],
  [
    'report',
    [
      ['en', 'report on the wells', 'carry out the recommendations of the report on wells'],
      ['fr', 'lui faire rapport sur les puits', 'appliquer les recommandations concernant les puits'],
      ['es', 'presente un informe sobre los pozos', 'aplique las recomendaciones sobre los pozos'],
      ['ru', 'представить доклад о колодцах', 'выполнить рекомендации о колодцах'],
      ['zh', '向大会提交关于水井的报告', '执行关于水井的建议'],
      ['ar', 'يقدم تقريرا عن الآبار', 'ينفذ التوصيات المتعلقة بالآبار'],
    ],
  ],
  [
    'budget item',
    [
      ['en', 'include the wells in the next proposed programme budget', 'monitor the budgets of the wells'],
      ['fr', 'inscrire les puits dans son prochain projet de budget-programme', 'surveiller les puits'],
      ['es', 'incluya los pozos en el próximo proyecto de presupuesto por programas', 'vigile los pozos'],
      ['ru', 'отразить колодцы в следующем предлагаемом бюджете по программам', 'осмотреть колодцы'],
      ['zh', '将水井列入下一个拟议方案预算中', '监测水井'],
      ['ar', 'يدرج الآبار في الميزانية البرنامجية المقترحة المقبلة', 'يرصد الآبار'],
    ],
  ],
  [
    'consultation',
    [
      [
        'en',
        'hold consultations with Member States on wells',
        'dig wells in consultation with Member States',
      ],
      ['fr', 'tenir des consultations avec les États Membres', 'creuser des puits en consultation avec eux'],
      ['es', 'celebre consultas con los Estados Miembros', 'cave pozos en consulta con ellos'],
      ['ru', 'провести консультации с государствами-членами', 'выкопать колодцы в консультации с ними'],
      ['zh', '与会员国举行协商', '在与会员国协商下挖井'],
      ['ar', 'يجري مشاورات مع الدول الأعضاء', 'يحفر الآبار بالتشاور معها'],
    ],
  ],
  [
    'appointment',
    [
      ['en', 'appoint a keeper of the wells', 'review the rules for the appointment of keepers'],
      ['fr', 'nommer un gardien des puits', 'revoir les règles de nomination des gardiens'],
      ['es', 'nombre un guardián de los pozos', 'revise las normas de nombramiento de los guardianes'],
      ['ru', 'назначить хранителя колодцев', 'пересмотреть правила назначения хранителей'],
      ['zh', '任命一名水井看守人', '审查看守人的任命规则'],
      ['ar', 'يعين حارسا للآبار', 'يستعرض قواعد تعيين الحراس'],
    ],
  ],
])('deliverable: %s', (kind, rows) => {
  it.each(rows)('%s: %s, not: %s', (language, fits, misses) => {
    expect(recordOf(language, fits)?.deliverable).toBe(kind)
    expect(recordOf(language, misses)?.deliverable).toBe('action')
  })
})

describe('destination', () => {
  it.each<[LanguageCode, string, string | null]>([
    ['en', 'report to the Security Council on wells', 'Security Council'],
    [
      'en',
      'report to the Economic and Social Council and the General Assembly',
      'Economic and Social Council; General Assembly',
    ],
    ['en', 'report on the decisions of the Security Council', null],
    ['en', 'carry the maps to the Security Council', null],
    ['fr', 'faire rapport au Conseil de sécurité sur les puits', 'Security Council'],
    ['fr', 'présenter un rapport sur les décisions du Conseil de sécurité', null],
    ['es', 'presente al Consejo de Seguridad un informe sobre los pozos', 'Security Council'],
    ['es', 'presente un informe sobre las decisiones del Consejo de Seguridad', null],
    ['ru', 'представить Совету Безопасности доклад о колодцах', 'Security Council'],
    ['ru', 'осмотреть колодцы Совета Безопасности', null],
    ['zh', '向安全理事会提交报告', 'Security Council'],
    ['zh', '执行安全理事会的决定', null],
    ['ar', 'يقدم إلى مجلس الأمن تقريرا عن الآبار', 'Security Council'],
    ['ar', 'ينفذ قرارات مجلس الأمن', null],
  ])('%s: %s', (language, action, destination) => {
    expect(recordOf(language, action)?.destination).toBe(destination)
  })

  it('is the adopting organ where a pronoun stands for it, or where its session is named', () => {
    expect(recordOf('en', 'present a report to it')?.destination).toBe('General Assembly')
    expect(recordOf('fr', 'lui faire rapport')?.destination).toBe('General Assembly')
    expect(recordOf('es', 'la informe al respecto')?.destination).toBe('General Assembly')
    expect(recordOf('en', 'report at its ninety-first session')?.destination).toBe('General Assembly')
    expect(recordOf('en', 'report to them')?.destination).toBeNull()
  })

  it('“the Council” is the adopting organ where that is a council', () => {
    const council = mandatesIn('1. Requests the Secretary-General to report to the Council;', { organ: 'SC' })
    expect(council[0]?.destination).toBe('Security Council')
    expect(recordOf('en', 'report to the Council')?.destination).toBeNull()
  })
})

describe('route', () => {
  const committee = 'Advisory Committee on Administrative and Budgetary Questions'
  it.each<[LanguageCode, string, string]>([
    [
      'en',
      'report to the General Assembly through the Advisory Committee on Administrative and Budgetary Questions',
      'report to the General Assembly through good maps',
    ],
    [
      'fr',
      'lui faire rapport par l’intermédiaire du Comité consultatif pour les questions administratives et budgétaires',
      'lui faire rapport avec le Comité consultatif pour les questions administratives et budgétaires',
    ],
    [
      'es',
      'la informe por conducto de la Comisión Consultiva en Asuntos Administrativos y de Presupuesto',
      'la informe sobre la Comisión Consultiva en Asuntos Administrativos y de Presupuesto',
    ],
    [
      'ru',
      'представить доклад через Консультативный комитет по административным и бюджетным вопросам',
      'представить доклад о Консультативном комитете по административным и бюджетным вопросам',
    ],
    ['zh', '通过行政和预算问题咨询委员会向大会提交报告', '就行政和预算问题咨询委员会向大会提交报告'],
    [
      'ar',
      'يقدم تقريرا عن طريق اللجنة الاستشارية لشؤون الإدارة والميزانية',
      'يقدم تقريرا عن اللجنة الاستشارية لشؤون الإدارة والميزانية',
    ],
  ])('%s: %s, not: %s', (language, through, beside) => {
    expect(recordOf(language, through)?.route).toEqual([committee])
    expect(recordOf(language, through)?.destination).not.toBe(committee)
    expect(recordOf(language, beside)?.route).toEqual([])
  })
})

describe('marks', () => {
  it.each<Row>([
    ['en', 'dig wells within existing resources', 'count the existing resources'],
    [
      'fr',
      'creuser des puits dans les limites des ressources existantes',
      'recenser les ressources existantes',
    ],
    ['es', 'cave pozos dentro de los límites de los recursos existentes', 'cuente los recursos existentes'],
    ['ru', 'выкопать колодцы в пределах имеющихся ресурсов', 'подсчитать имеющиеся ресурсы'],
    ['zh', '在现有资源范围内挖井', '清点现有资源'],
    ['ar', 'يحفر الآبار في حدود الموارد المتاحة', 'يحصي الموارد المتاحة'],
  ])('within existing resources, %s: %s, not: %s', (language, fits, misses) => {
    expect(recordOf(language, fits)?.withinExistingResources).toBe(true)
    expect(recordOf(language, misses)?.withinExistingResources).toBe(false)
  })

  it.each<Row>([
    [
      'en',
      'dig wells, subject to the availability of voluntary contributions',
      'thank States for voluntary contributions',
    ],
    [
      'fr',
      'creuser des puits au moyen de contributions volontaires',
      'dénombrer les contributions volontaires',
    ],
    ['es', 'cave pozos mediante contribuciones voluntarias', 'cuente las contribuciones voluntarias'],
    ['ru', 'выкопать колодцы за счет добровольных взносов', 'подсчитать добровольные взносы'],
    ['zh', '利用自愿捐款挖井', '清点自愿捐款'],
    ['ar', 'يحفر الآبار عن طريق التبرعات', 'يحصي التبرعات'],
  ])('voluntary contributions, %s: %s, not: %s', (language, fits, misses) => {
    expect(recordOf(language, fits)?.voluntaryContributions).toBe(true)
    expect(recordOf(language, misses)?.voluntaryContributions).toBe(false)
  })

  it.each<Row>([
    ['en', 'continue to dig wells', 'see that the work may continue'],
    ['fr', 'continuer de creuser des puits', 'veiller à ce que les travaux puissent continuer'],
    ['es', 'siga cavando pozos', 'vele por que la labor siga'],
    ['ru', 'продолжать копать колодцы', 'следить за тем, чтобы работа могла продолжаться'],
    ['zh', '继续挖井', '挖井'],
    ['ar', 'يواصل حفر الآبار', 'يكفل أن يواصل العمال حفر الآبار'],
  ])('continue, %s: %s, not: %s', (language, fits, misses) => {
    expect(recordOf(language, fits)?.continues).toBe(true)
    expect(recordOf(language, misses)?.continues).toBe(false)
  })
})

describe('confidence', () => {
  it('says why', () => {
    const reasonOf = (paragraph: string) => mandatesIn(`1. ${paragraph}`)[0]
    expect(reasonOf('Requests the Secretary-General to dig wells;')).toMatchObject({
      confidence: 'high',
      confidenceReason: expect.stringContaining('by name') as string,
    })
    expect(
      reasonOf('Welcomes the plans of the Secretary-General, and requests him to dig wells;'),
    ).toMatchObject({
      confidence: 'medium',
      confidenceReason: expect.stringContaining('pronoun') as string,
    })
    expect(reasonOf('Requests that future reports on wells be illustrated;')).toMatchObject({
      confidence: 'medium',
      confidenceReason: expect.stringContaining('Nobody is addressed') as string,
    })
  })
})
