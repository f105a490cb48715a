/** First pages and closing lines of every age and organ, as each language prints them. */
import { describe, expect, it } from 'vitest'
import { paragraphsOf, type Header } from '../../server/resolution/tree.ts'
import { parseText } from './outline.ts'

type Head = readonly [name: string, text: string, header: Partial<Header>, paragraphs: number]

const heads: readonly Head[] = [
  [
    'the Human Rights Council in Spanish, whose agenda is an agenda',
    `Naciones Unidas A/HRC/RES/95/9

Asamblea General

Distr. general
8 de abril de 2044

Español
Original: inglés

Consejo de Derechos Humanos
95º período de sesiones
24 de febrero a 4 de abril de 2044
Tema 3 de la agenda
Promoción y protección de todas las lámparas

Resolución aprobada por el Consejo de Derechos Humanos
el 3 de abril de 2044

95/9. El derecho a la luz

El Consejo de Derechos Humanos,

Guiado por la Carta,

1. Reafirma el derecho a la luz;

2. Solicita al Secretario General que informe al Consejo.

54ª sesión
3 de abril de 2044

[Aprobada sin votación.]
`,
    {
      symbol: 'A/HRC/RES/95/9',
      title: 'El derecho a la luz',
      adopted: '2044-04-03',
      meeting: 54,
      agendaItem: '3',
      agendaTitle: 'Promoción y protección de todas las lámparas',
    },
    2,
  ],
  [
    'the Human Rights Council in Chinese, the organ before the day',
    `联合国 A/HRC/RES/95/9

大会

Distr.: General
8 April 2044
Chinese
Original: English

人权理事会
第九十五届会议
2044年2月24日至4月4日
议程项目3
增进和保护所有灯

人权理事会2044年4月3日通过的决议

95/9. 光明权

人权理事会，

遵循《宪章》，

1. 重申光明权；

2. 请秘书长向理事会提交报告。

2044年4月3日
第54次会议

[未经表决获得通过。]
`,
    {
      symbol: 'A/HRC/RES/95/9',
      title: '光明权',
      adopted: '2044-04-03',
      meeting: 54,
      agendaItem: '3',
      agendaTitle: '增进和保护所有灯',
    },
    2,
  ],
  [
    'the Assembly before 1976 in Russian',
    `1914 (XV). Декларация о лампах

Генеральная Ассамблея,

сознавая важность ламп,

1. объявляет лампы свободными;

2. просит Генерального секретаря представить доклад.

947-е пленарное заседание,
14 декабря 1960 года.
`,
    {
      symbol: 'A/RES/1914 (XV)',
      session: 15,
      title: 'Декларация о лампах',
      adopted: '1960-12-14',
      meeting: 947,
    },
    2,
  ],
  [
    'the Assembly before 1976 in Chinese',
    `1914(XV). 灯宣言

大会，

念及灯的重要性，

1. 宣布灯是自由的；

2. 请秘书长提出报告。

1960年12月14日
第947次全体会议。
`,
    { symbol: 'A/RES/1914 (XV)', session: 15, title: '灯宣言', adopted: '1960-12-14', meeting: 947 },
    2,
  ],
  [
    'the Assembly before 1976 in Arabic, which counts sessions in figures',
    `1914 (د - 15) - إعلان المصابيح

إن الجمعية العامة،

إذ تدرك أهمية المصابيح،

1 - تعلن أن المصابيح حرة؛

2 - تطلب إلى الأمين العام تقديم تقرير.

الجلسة العامة 947
14 كانون الأول/ديسمبر 1960
`,
    { symbol: 'A/RES/1914 (XV)', session: 15, title: 'إعلان المصابيح', adopted: '1960-12-14', meeting: 947 },
    2,
  ],
  [
    'a part of those years in Arabic',
    `3411 ألف (د - 30) - سياسات الظلام

إن الجمعية العامة،

1 - تعيد تأكيد التزامها؛

2 - تقرر ذلك.

الجلسة العامة 2419
28 تشرين الثاني/نوفمبر 1975
`,
    {
      symbol: 'A/RES/3411 A (XXX)',
      session: 30,
      title: 'سياسات الظلام',
      adopted: '1975-11-28',
      meeting: 2419,
    },
    2,
  ],
  [
    'a lettered part in Arabic',
    `72/266 ألف - تحويل الإدارة

إن الجمعية العامة،

1 - تعيد تأكيد التزامها؛

2 - تقرر ذلك.

الجلسة العامة 76
24 كانون الأول/ديسمبر 2017
`,
    { symbol: 'A/RES/72/266 A', session: 72, title: 'تحويل الإدارة', adopted: '2017-12-24', meeting: 76 },
    2,
  ],
  [
    'an emergency special session in Arabic, resumed',
    `A/RES/ES-41/1

الدورة الاستثنائية الطارئة الحادية والأربعون
البند 5 من جدول الأعمال

قرار اتخذته الجمعية العامة في 2 آذار/مارس 2042

[دون الإحالة إلى لجنة رئيسية (A/ES-41/L.1 و A/ES-41/L.1/Add.1)]

دإط-41/1 - الاعتداء على المصابيح

إن الجمعية العامة،

1 - تعيد تأكيد التزامها بالمصابيح؛

2 - تقرر تعليق الدورة.

الجلسة العامة 5 (المستأنفة)
2 آذار/مارس 2042
`,
    {
      symbol: 'A/RES/ES-41/1',
      session: null,
      title: 'الاعتداء على المصابيح',
      adopted: '2042-03-02',
      meeting: 5,
      agendaItem: '5',
      committee: 'Plenary',
    },
    2,
  ],
  [
    'an emergency special session in French, on a letter',
    `Nations Unies A/RES/ES-41/1

Assemblée générale

Distr. générale
18 mars 2042

Quarante et unième session extraordinaire d’urgence
Point 5 de l’ordre du jour
Lettre datée du 28 février 2042, adressée à la Présidente du Conseil de sécurité par le Représentant permanent du Lampland (S/2042/136)

Résolution adoptée par l’Assemblée générale le 2 mars 2042

[sans renvoi à une grande commission (A/ES-41/L.1 et A/ES-41/L.1/Add.1)]

ES-41/1. Attaque contre les lampes

L’Assemblée générale,

1. Réaffirme son attachement aux lampes ;

2. Décide de suspendre la session.

5e séance plénière
2 mars 2042
`,
    {
      symbol: 'A/RES/ES-41/1',
      session: null,
      title: 'Attaque contre les lampes',
      adopted: '2042-03-02',
      meeting: 5,
      agendaItem: '5',
      sourceSymbols: ['A/ES-41/L.1', 'A/ES-41/L.1/Add.1'],
    },
    2,
  ],
  [
    'a resumed meeting in Russian',
    `95/2. Лампы

Генеральная Ассамблея,

1. принимает к сведению лампы;

2. просит Генерального секретаря доложить.

55-е (возобновленное) пленарное заседание,
24 декабря 2039 года
`,
    { symbol: 'A/RES/95/2', adopted: '2039-12-24', meeting: 55 },
    2,
  ],
  [
    'a continued meeting and two agenda items in Spanish',
    `A/RES/95/66

Nonagésimo quinto período de sesiones
Temas 19 b) y 114 del programa
Lámparas

Resolución aprobada por la Asamblea General el 1 de diciembre de 2040

[sin remisión previa a una Comisión Principal (A/95/L.8 y A/95/L.8/Add.1)]

95/66. Lámparas

La Asamblea General,

1. Observa;

2. Decide.

60ª sesión plenaria (continuación)
1 de diciembre de 2040
`,
    {
      symbol: 'A/RES/95/66',
      adopted: '2040-12-01',
      meeting: 60,
      agendaItems: ['19 b)', '114'],
      committee: 'Plenary',
    },
    2,
  ],
  [
    'a special session whose one paragraph has no number, with an annex that has',
    `United Nations A/RES/S-30/1

General Assembly

Distr.: General
4 May 2016

Thirtieth special session
Agenda item 8

Resolution adopted by the General Assembly on 19 April 2016

[without reference to a Main Committee (A/S-30/L.1)]

S-30/1. Our joint commitment to lamps

The General Assembly,

Adopts the outcome document annexed to the present resolution.

1st plenary meeting
19 April 2016

Annex
Our joint commitment

1. We light lamps.
`,
    {
      symbol: 'A/RES/S-30/1',
      session: null,
      title: 'Our joint commitment to lamps',
      adopted: '2016-04-19',
      meeting: 1,
      distributed: '2016-05-04',
    },
    1,
  ],
  [
    'the Security Council by its bare number, without a comma behind its name',
    `338 (1973)
of 22 October 1973

The Security Council

1. Calls upon all parties to light lamps;

2. Calls upon the parties to start immediately.

Adopted at the 1747th meeting by 14 votes to none.
`,
    { symbol: 'S/RES/338 (1973)', adopted: '1973-10-22', meeting: 1747 },
    2,
  ],
  [
    'the Security Council of the 1990s, the symbol below the distribution',
    `UNITED NATIONS

SECURITY COUNCIL

Distr.
GENERAL

S/RES/942 (1994)
23 September 1994

RESOLUTION 942 (1994)

Adopted by the Security Council at its 3428th meeting,
on 23 September 1994

The Security Council,

Recalling all its earlier resolutions,

1. Expresses its approval;

2. Decides to remain actively seized of the matter.
`,
    { symbol: 'S/RES/942 (1994)', adopted: '1994-09-23', meeting: 3428, distributed: '1994-09-23' },
    2,
  ],
  [
    'the Security Council of the records in French',
    `RÉSOLUTION 942 (1967)
du 22 novembre 1967

Le Conseil de sécurité,

Exprimant son inquiétude,

1. Affirme les lampes ;

2. Prie le Secrétaire général de désigner un gardien.

Adoptée à l’unanimité à la 1382e séance.
`,
    { symbol: 'S/RES/942 (1967)', title: 'RÉSOLUTION 942 (1967)', adopted: '1967-11-22', meeting: 1382 },
    2,
  ],
  [
    'the Security Council of the records in Spanish',
    `RESOLUCIÓN 942 (1967)
de 22 de noviembre de 1967

El Consejo de Seguridad,

Expresando su preocupación,

1. Afirma las lámparas;

2. Pide al Secretario General que designe un guardián.

Aprobada por unanimidad en la 1382a. sesión.
`,
    {
      symbol: 'S/RES/942 (1967)',
      title: 'RESOLUCIÓN 942 (1967)',
      adopted: '1967-11-22',
      meeting: 1382,
      source: null,
    },
    2,
  ],
  [
    'the Security Council of the records in Russian',
    `РЕЗОЛЮЦИЯ 942 (1967)
от 22 ноября 1967 года

Совет Безопасности,

выражая обеспокоенность,

1. утверждает лампы;

2. просит Генерального секретаря назначить хранителя.

Принята единогласно на 1382-м заседании.
`,
    { symbol: 'S/RES/942 (1967)', title: 'РЕЗОЛЮЦИЯ 942 (1967)', adopted: '1967-11-22', meeting: 1382 },
    2,
  ],
  [
    'the Security Council of the records in Chinese',
    `第942(1967)号决议

1967年11月22日

安全理事会，

表示关切灯，

1. 确认灯；

2. 请秘书长指派看守人。

第1382次会议一致通过。
`,
    { symbol: 'S/RES/942 (1967)', title: '第942(1967)号决议', adopted: '1967-11-22', meeting: 1382 },
    2,
  ],
  [
    'the Security Council of the records in Arabic',
    `القرار 942 (1967)
المؤرخ 22 تشرين الثاني/نوفمبر 1967

إن مجلس الأمن،

إذ يعرب عن قلقه،

1 - يؤكد المصابيح؛

2 - يطلب إلى الأمين العام أن يعين حارسا.

اتخذ بالإجماع في الجلسة 1382.
`,
    { symbol: 'S/RES/942 (1967)', title: 'القرار 942 (1967)', adopted: '1967-11-22', meeting: 1382 },
    2,
  ],
]

describe.each(heads)('%s', (_, text, header, paragraphs) => {
  it('has its header, its paragraphs and no warning', async () => {
    const resolution = await parseText(text)
    expect(resolution.header).toMatchObject(header)
    expect(paragraphsOf(resolution)).toHaveLength(paragraphs)
    expect(resolution.warnings).toEqual([])
  })
})
