/** The main shapes of resolutions in the official languages other than English: first page, paragraphs, vote and annex. */
import { describe, expect, it } from 'vitest'
import { walk, type Header } from '../../server/resolution/tree.ts'
import { parseText } from './outline.ts'

type Shape = readonly [language: string, text: string, header: Partial<Header>, paths: readonly string[]]

const list = ['1', '1(a)', '1(b)', '1(b)(i)', '1(b)(ii)', '2', 'annex/1', 'annex/2']

const assembly: readonly Shape[] = [
  [
    'French',
    `Nations Unies A/RES/95/212
Assemblée générale
Distr. générale
21 janvier 2041

Quatre-vingt-quinzième session
Points 19 b) et 114 de l’ordre du jour

Résolution adoptée par l’Assemblée générale
le 19 décembre 2040

[sur la base du rapport de la Deuxième Commission (A/95/433/Add.2, par. 9)]

95/212. Lampes des ports

L’Assemblée générale,

Rappelant sa résolution 94/101 du 3 décembre 2039,

1. Prie le Secrétaire général :

a) De compter les lampes ;

b) De compter les mèches, à savoir :

i) Celles du nord ;

ii) Celles du sud ;

2. Décide de rester saisie de la question.

60e séance plénière
19 décembre 2040

Annexe
Charte des lampes

1. Chaque port a une lampe.

2. Le Secrétaire général tient une liste.
`,
    {
      symbol: 'A/RES/95/212',
      title: 'Lampes des ports',
      adopted: '2040-12-19',
      agendaItems: ['19 b)', '114'],
      committee: 'Second',
      meeting: 60,
      distributed: '2041-01-21',
    },
    list,
  ],
  [
    'Spanish',
    `Naciones Unidas A/RES/95/212
Asamblea General
Distr. general
21 de enero de 2041

Nonagésimo quinto período de sesiones
Temas 19 b) y 114 del programa

Resolución aprobada por la Asamblea General
el 19 de diciembre de 2040

[sobre la base del informe de la Segunda Comisión (A/95/433/Add.2, párr. 9)]

95/212. Lámparas de los puertos

La Asamblea General,

Recordando su resolución 94/101, de 3 de diciembre de 2039,

1. Solicita al Secretario General que:

a) Cuente las lámparas;

b) Cuente las mechas, a saber:

i) Las del norte;

ii) Las del sur;

2. Decide seguir ocupándose de la cuestión.

60ª sesión plenaria
19 de diciembre de 2040

Anexo
Carta de las lámparas

1. Cada puerto tiene una lámpara.

2. El Secretario General lleva una lista.
`,
    {
      symbol: 'A/RES/95/212',
      title: 'Lámparas de los puertos',
      adopted: '2040-12-19',
      agendaItems: ['19 b)', '114'],
      committee: 'Second',
      meeting: 60,
      distributed: '2041-01-21',
    },
    list,
  ],
  [
    'Russian',
    `Организация Объединенных Наций A/RES/95/212
Генеральная Ассамблея
Distr.: General
21 January 2041

Девяносто пятая сессия
Пункты 19 b) и 114 повестки дня

Резолюция, принятая Генеральной Ассамблеей
19 декабря 2040 года

[по докладу Второго комитета (A/95/433/Add.2, пункт 9)]

95/212. Лампы портов

Генеральная Ассамблея,

ссылаясь на свою резолюцию 94/101 от 3 декабря 2039 года,

1. просит Генерального секретаря:

а) сосчитать лампы;

b) сосчитать фитили, а именно:

i) северные;

ii) южные;

2. постановляет продолжать заниматься этим вопросом.

60-е пленарное заседание,
19 декабря 2040 года

Приложение
Хартия ламп

1. Каждый порт имеет лампу.

2. Генеральный секретарь ведет список.
`,
    {
      symbol: 'A/RES/95/212',
      title: 'Лампы портов',
      adopted: '2040-12-19',
      agendaItems: ['19 b)', '114'],
      committee: 'Second',
      meeting: 60,
      distributed: '2041-01-21',
    },
    list,
  ],
  [
    'Chinese',
    `联合国 A/RES/95/212
大会
Distr.: General
21 January 2041

第九十五届会议
议程项目 19(b) 和 114

2040年12月19日大会决议

[根据第二委员会的报告(A/95/433/Add.2,第9段)通过]

95/212. 港口的灯

大会，

回顾其2039年12月3日第94/101号决议，

1. 请秘书长：

(a) 清点灯；

(b) 清点灯芯，即：

㈠ 北方的；

㈡ 南方的；

2. 决定继续处理此案。

2040年12月19日
第60次全体会议

附件
灯宪章

1. 每个港口都有一盏灯。

2. 秘书长保存一份清单。
`,
    {
      symbol: 'A/RES/95/212',
      title: '港口的灯',
      adopted: '2040-12-19',
      agendaItems: ['19 (b)', '114'],
      committee: 'Second',
      meeting: 60,
      distributed: '2041-01-21',
    },
    list,
  ],
  [
    'Arabic',
    `الأمم المتحدة A/RES/95/212
الجمعية العامة
Distr.: General
21 January 2041

الدورة الخامسة والتسعون
البندان 19 (ب) و 114 من جدول الأعمال

قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2040

[بناء على تقرير اللجنة الثانية (A/95/433/Add.2، الفقرة 9)]

95/212 - مصابيح الموانئ

إن الجمعية العامة،

إذ تشير إلى قرارها 94/101 المؤرخ 3 كانون الأول/ديسمبر 2039،

1 - تطلب إلى الأمين العام:

(أ) أن يعد المصابيح؛

(ب) أن يعد الفتائل، وهي:

'1' الشمالية؛

'2' الجنوبية؛

2 - تقرر أن تبقي المسألة قيد نظرها.

الجلسة العامة 60
19 كانون الأول/ديسمبر 2040

المرفق
ميثاق المصابيح

1 - لكل ميناء مصباح.

2 - يحتفظ الأمين العام بقائمة.
`,
    {
      symbol: 'A/RES/95/212',
      title: 'مصابيح الموانئ',
      adopted: '2040-12-19',
      agendaItems: ['19 (ب)', '114'],
      committee: 'Second',
      meeting: 60,
      distributed: '2041-01-21',
    },
    ['1', '1(a)', '1(b)', '1(b)(1)', '1(b)(2)', '2', 'annex/1', 'annex/2'],
  ],
]

const council: readonly Shape[] = [
  [
    'French',
    'Résolution 2996 (2044)\n\nAdoptée par le Conseil de sécurité à sa 9995e séance, le 30 juillet 2044\n\nLe Conseil de sécurité,\n\nRappelant les lampes,\n\n1. Décide de proroger le mandat des lampes ;\n\n2. Prie le Secrétaire général de lui faire rapport.\n',
    { symbol: 'S/RES/2996 (2044)', adopted: '2044-07-30', meeting: 9995 },
    ['1', '2'],
  ],
  [
    'French of the records',
    'Résolution 942 (1937)\ndu 22 novembre 1937\n\nLe Conseil de sécurité,\n\nConsidérant les lampes,\n\n1. Affirme que les lampes brûlent ;\n\n2. Prie le Secrétaire général de désigner un gardien.\n\nAdoptée à l’unanimité à la 1382e séance.\n',
    { symbol: 'S/RES/942 (1937)', adopted: '1937-11-22', meeting: 1382 },
    ['1', '2'],
  ],
  [
    'Spanish',
    'Resolución 2996 (2044)\n\nAprobada por el Consejo de Seguridad en su 9995a sesión, celebrada el 30 de julio de 2044\n\nEl Consejo de Seguridad,\n\nRecordando las lámparas,\n\n1. Decide prorrogar el mandato de las lámparas;\n\n2. Solicita al Secretario General que le informe.\n',
    { symbol: 'S/RES/2996 (2044)', adopted: '2044-07-30', meeting: 9995 },
    ['1', '2'],
  ],
  [
    'Spanish of the records',
    'Resolución 942 (1937)\nde 22 de noviembre de 1937\n\nEl Consejo de Seguridad,\n\nConsiderando las lámparas,\n\n1. Afirma que las lámparas arden;\n\n2. Pide al Secretario General que designe un guardián.\n\nAprobada por unanimidad en la 1382a. sesión.\n',
    { symbol: 'S/RES/942 (1937)', adopted: '1937-11-22', meeting: 1382 },
    ['1', '2'],
  ],
  [
    'Russian',
    'Резолюция 2996 (2044),\n\nпринятая Советом Безопасности на его 9995-м заседании 30 июля 2044 года\n\nСовет Безопасности,\n\nссылаясь на лампы,\n\n1. постановляет продлить мандат ламп;\n\n2. просит Генерального секретаря представить ему доклад.\n',
    { symbol: 'S/RES/2996 (2044)', adopted: '2044-07-30', meeting: 9995 },
    ['1', '2'],
  ],
  [
    'Chinese',
    '第2996(2044)号决议\n\n2044年7月30日安全理事会第9995次会议通过\n\n安全理事会，\n\n回顾灯，\n\n1. 决定延长灯的任务期限；\n\n2. 请秘书长向安理会报告。\n',
    { symbol: 'S/RES/2996 (2044)', adopted: '2044-07-30', meeting: 9995 },
    ['1', '2'],
  ],
  [
    'Arabic',
    'القرار 2996 (2044)\n\nالذي اتخذه مجلس الأمن في جلسته 9995، المعقودة في 30 تموز/يوليه 2044\n\nإن مجلس الأمن،\n\nإذ يشير إلى المصابيح،\n\n1 - يقرر تمديد ولاية المصابيح؛\n\n2 - يطلب إلى الأمين العام أن يقدم تقريرا.\n',
    { symbol: 'S/RES/2996 (2044)', adopted: '2044-07-30', meeting: 9995 },
    ['1', '2'],
  ],
]

const rights: readonly Shape[] = [
  [
    'French',
    '95/9. Le droit à la lumière\n\nLe Conseil des droits de l’homme,\n\nRappelant les lampes,\n\n1. Réaffirme le droit à la lumière ;\n\n2. Prie le Secrétaire général de faire rapport.\n\n54e séance\n3 avril 2044\n\n[Adoptée à l’issue d’un vote enregistré par 27 voix contre 16, avec 4 abstentions. Les voix se sont réparties comme suit :\n\nOnt voté pour :\n\nAtlantide et Îles de la Mèche\n\nSe sont abstenus :\n\nCrépuscule.]\n',
    { symbol: 'A/HRC/RES/95/9', adopted: '2044-04-03', meeting: 54 },
    ['1', '2'],
  ],
  [
    'Spanish',
    '95/9. El derecho a la luz\n\nEl Consejo de Derechos Humanos,\n\nRecordando las lámparas,\n\n1. Reafirma el derecho a la luz;\n\n2. Solicita al Secretario General que informe.\n\n54ª sesión\n3 de abril de 2044\n\n[Aprobada en votación registrada por 27 votos contra 16 y 4 abstenciones. El resultado de la votación fue el siguiente:\n\nVotos a favor:\n\nAtlántida e Islas de la Mecha\n\nAbstenciones:\n\nCrepúsculo.]\n',
    { symbol: 'A/HRC/RES/95/9', adopted: '2044-04-03', meeting: 54 },
    ['1', '2'],
  ],
  [
    'Russian',
    '95/9. Право на свет\n\nСовет по правам человека,\n\nссылаясь на лампы,\n\n1. подтверждает право на свет;\n\n2. просит Генерального секретаря представить доклад.\n\n54-е заседание\n3 апреля 2044 года\n\n[Принята без голосования.]\n',
    { symbol: 'A/HRC/RES/95/9', adopted: '2044-04-03', meeting: 54 },
    ['1', '2'],
  ],
  [
    'Chinese',
    '95/9. 光的权利\n\n人权理事会，\n\n回顾灯，\n\n1. 重申光的权利；\n\n2. 请秘书长提出报告。\n\n2044年4月3日\n第54次会议\n\n[未经表决获得通过。]\n',
    { symbol: 'A/HRC/RES/95/9', adopted: '2044-04-03', meeting: 54 },
    ['1', '2'],
  ],
  [
    'Arabic',
    '95/9 - الحق في الضوء\n\nإن مجلس حقوق الإنسان،\n\nإذ يشير إلى المصابيح،\n\n1 - يؤكد من جديد الحق في الضوء؛\n\n2 - يطلب إلى الأمين العام أن يقدم تقريرا.\n\nالجلسة 54\n3 نيسان/أبريل 2044\n\n[اعتمد بدون تصويت.]\n',
    { symbol: 'A/HRC/RES/95/9', adopted: '2044-04-03', meeting: 54 },
    ['1', '2'],
  ],
]

const economic: readonly Shape[] = [
  [
    'French',
    '2045/7. Lampes pour tous\n\nLe Conseil économique et social,\n\nRappelant les lampes,\n\n1. Prend note des lampes ;\n\n2. Prie le Secrétaire général de faire rapport.\n\n24e séance plénière\n7 juin 2045\n',
    { symbol: 'E/RES/2045/7', adopted: '2045-06-07', meeting: 24 },
    ['1', '2'],
  ],
  [
    'Spanish',
    '2045/7. Lámparas para todos\n\nEl Consejo Económico y Social,\n\nRecordando las lámparas,\n\n1. Toma nota de las lámparas;\n\n2. Solicita al Secretario General que informe.\n\n24ª sesión plenaria\n7 de junio de 2045\n',
    { symbol: 'E/RES/2045/7', adopted: '2045-06-07', meeting: 24 },
    ['1', '2'],
  ],
  [
    'Russian',
    '2045/7. Лампы для всех\n\nЭкономический и Социальный Совет,\n\nссылаясь на лампы,\n\n1. принимает к сведению лампы;\n\n2. просит Генерального секретаря представить доклад.\n\n24-е пленарное заседание\n7 июня 2045 года\n',
    { symbol: 'E/RES/2045/7', adopted: '2045-06-07', meeting: 24 },
    ['1', '2'],
  ],
  [
    'Chinese',
    '2045/7. 人人有灯\n\n经济及社会理事会，\n\n回顾灯，\n\n1. 注意到灯；\n\n2. 请秘书长提出报告。\n\n2045年6月7日\n第24次全体会议\n',
    { symbol: 'E/RES/2045/7', adopted: '2045-06-07', meeting: 24 },
    ['1', '2'],
  ],
  [
    'Arabic',
    '2045/7 - مصابيح للجميع\n\nإن المجلس الاقتصادي والاجتماعي،\n\nإذ يشير إلى المصابيح،\n\n1 - يحيط علما بالمصابيح؛\n\n2 - يطلب إلى الأمين العام أن يقدم تقريرا.\n\nالجلسة العامة 24\n7 حزيران/يونيه 2045\n',
    { symbol: 'E/RES/2045/7', adopted: '2045-06-07', meeting: 24 },
    ['1', '2'],
  ],
]

const families = { assembly, council, rights, economic }

describe.each(Object.entries(families))('a resolution of the %s', (_, shapes) => {
  it.each(shapes)('in %s has its header and its paragraphs', async (_language, text, header, paths) => {
    const resolution = await parseText(text)
    expect(resolution.header).toMatchObject(header)
    expect([...walk(resolution.nodes)].flatMap(({ path }) => path ?? [])).toEqual(paths)
    expect(resolution.warnings).toEqual([])
  })
})
