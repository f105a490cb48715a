/** How an earlier request is referred to, and what only looks like it, said by us in the six languages. */
import type { LanguageCode } from '../../server/languages/codes.ts'

/** A way to refer: one paragraph of our own in each language, and the paragraphs that its mandates refer to. */
export interface ReferenceRow {
  readonly says: string
  /** Of each mandate, what it refers to; the paragraphs stand in A/RES/90/501. */
  readonly refersTo: readonly (readonly string[])[]
  readonly words: Readonly<Record<LanguageCode, string>>
}

export const referenceRows: readonly ReferenceRow[] = [
  {
    says: 'a paragraph above, with the request repeated',
    refersTo: [['A/RES/90/501 5']],
    words: {
      en: 'Reiterates its request, made in paragraph 5 above, that the Secretary-General draw a map;',
      fr: 'Réitère sa demande, formulée au paragraphe 5 ci-dessus, que le Secrétaire général dresse une carte ;',
      es: 'Reitera su solicitud, formulada en el párrafo 5 supra, de que el Secretario General trace un mapa;',
      ru: 'подтверждает свою просьбу, содержащуюся в пункте 5 выше, о том, чтобы Генеральный секретарь составил карту;',
      zh: '重申其在上文第5段中提出的要求，请秘书长绘制地图；',
      ar: 'تكرر طلبها، الوارد في الفقرة 5 أعلاه، أن يرسم الأمين العام خريطة؛',
    },
  },
  {
    says: 'a paragraph above, and nothing else',
    refersTo: [['A/RES/90/501 5']],
    words: {
      en: 'Reiterates its request in paragraph 5 above;',
      fr: 'Réitère sa demande formulée au paragraphe 5 ci-dessus ;',
      es: 'Reitera su solicitud formulada en el párrafo 5 supra;',
      ru: 'подтверждает свою просьбу, содержащуюся в пункте 5 выше;',
      zh: '重申其在上文第5段中提出的要求；',
      ar: 'تكرر طلبها الوارد في الفقرة 5 أعلاه؛',
    },
  },
  {
    says: 'a paragraph of the present resolution, as requested there',
    refersTo: [['A/RES/90/501 12']],
    words: {
      en: 'Requests the Secretary-General to draw a map, as requested in paragraph 12 of the present resolution;',
      fr: 'Prie le Secrétaire général de dresser une carte, comme demandé au paragraphe 12 de la présente résolution ;',
      es: 'Solicita al Secretario General que trace un mapa, como se solicitó en el párrafo 12 de la presente resolución;',
      ru: 'просит Генерального секретаря составить карту, как было испрошено в пункте 12 настоящей резолюции;',
      zh: '请秘书长按照本决议第12段的要求绘制地图；',
      ar: 'تطلب إلى الأمين العام أن يرسم خريطة، على النحو المطلوب في الفقرة 12 من هذا القرار؛',
    },
  },
  {
    says: 'a paragraph of an earlier resolution, as requested there',
    refersTo: [['A/RES/88/41 3']],
    words: {
      en: 'Requests the Secretary-General to draw a map, as requested in paragraph 3 of its resolution 88/41;',
      fr: 'Prie le Secrétaire général de dresser une carte, comme elle l’a demandé au paragraphe 3 de sa résolution 88/41 ;',
      es: 'Solicita al Secretario General que trace un mapa, como se solicitó en el párrafo 3 de su resolución 88/41;',
      ru: 'просит Генерального секретаря составить карту, как было испрошено в пункте 3 ее резолюции 88/41;',
      zh: '请秘书长按照大会第88/41号决议第3段的要求绘制地图；',
      ar: 'تطلب إلى الأمين العام أن يرسم خريطة، على النحو المطلوب في الفقرة 3 من قرارها 88/41؛',
    },
  },
  {
    says: 'the report that was requested in a paragraph',
    refersTo: [['A/RES/90/501 4']],
    words: {
      en: 'Requests the Secretary-General to add a map to the report requested in paragraph 4;',
      fr: 'Prie le Secrétaire général de joindre une carte au rapport demandé au paragraphe 4 ;',
      es: 'Solicita al Secretario General que añada un mapa al informe solicitado en el párrafo 4;',
      ru: 'просит Генерального секретаря приложить карту к докладу, испрошенному в пункте 4;',
      zh: '请秘书长按照第4段的要求附上地图；',
      ar: 'تطلب إلى الأمين العام أن يضيف خريطة إلى التقرير المطلوب في الفقرة 4؛',
    },
  },
  {
    says: 'a repeated request with a clause of its own for what is asked',
    refersTo: [['A/RES/88/41 4']],
    words: {
      en: 'Reiterates its request, contained in paragraph 4 of its resolution 88/41, that the Secretary-General draw a map;',
      fr: 'Réitère sa demande, formulée au paragraphe 4 de sa résolution 88/41, que le Secrétaire général dresse une carte ;',
      es: 'Reitera su solicitud, contenida en el párrafo 4 de su resolución 88/41, de que el Secretario General trace un mapa;',
      ru: 'подтверждает свою просьбу, содержащуюся в пункте 4 ее резолюции 88/41, о том, чтобы Генеральный секретарь составил карту;',
      zh: '重申其在第88/41号决议第4段中提出的要求，请秘书长绘制地图；',
      ar: 'تكرر طلبها، الوارد في الفقرة 4 من قرارها 88/41، أن يرسم الأمين العام خريطة؛',
    },
  },
  {
    says: 'a range of paragraphs above, and nothing else',
    refersTo: [['A/RES/90/501 5', 'A/RES/90/501 6', 'A/RES/90/501 7']],
    words: {
      en: 'Reiterates its requests in paragraphs 5 to 7 above;',
      fr: 'Réitère ses demandes formulées aux paragraphes 5 à 7 ci-dessus ;',
      es: 'Reitera sus solicitudes formuladas en los párrafos 5 a 7 supra;',
      ru: 'подтверждает свои просьбы, содержащиеся в пунктах 5-7 выше;',
      zh: '重申其在上文第5段至第7段中提出的要求；',
      ar: 'تكرر طلباتها الواردة في الفقرات 5 إلى 7 أعلاه؛',
    },
  },
  {
    says: 'a range of paragraphs of an earlier resolution, as requested there',
    refersTo: [['A/RES/88/41 5', 'A/RES/88/41 6', 'A/RES/88/41 7']],
    words: {
      en: 'Requests the Secretary-General to draw maps, as requested in paragraphs 5 to 7 of its resolution 88/41;',
      fr: 'Prie le Secrétaire général de dresser des cartes, comme elle l’a demandé aux paragraphes 5 à 7 de sa résolution 88/41 ;',
      es: 'Solicita al Secretario General que trace mapas, como se solicitó en los párrafos 5 a 7 de su resolución 88/41;',
      ru: 'просит Генерального секретаря составить карты, как было испрошено в пунктах 5-7 ее резолюции 88/41;',
      zh: '请秘书长按照大会第88/41号决议第5至7段的要求绘制地图；',
      ar: 'تطلب إلى الأمين العام أن يرسم خرائط، على النحو المطلوب في الفقرات 5 إلى 7 من قرارها 88/41؛',
    },
  },
  {
    says: 'nothing where paragraphs are what a map is of',
    refersTo: [[]],
    words: {
      en: 'Requests the Secretary-General to carry out paragraph 5 above and paragraph 3 of its resolution 88/41;',
      fr: 'Prie le Secrétaire général d’appliquer le paragraphe 5 ci-dessus et le paragraphe 3 de sa résolution 88/41 ;',
      es: 'Solicita al Secretario General que aplique el párrafo 5 supra y el párrafo 3 de su resolución 88/41;',
      ru: 'просит Генерального секретаря осуществить пункт 5 выше и пункт 3 ее резолюции 88/41;',
      zh: '请秘书长执行上文第5段和大会第88/41号决议第3段；',
      ar: 'تطلب إلى الأمين العام أن ينفذ الفقرة 5 أعلاه والفقرة 3 من قرارها 88/41؛',
    },
  },
  {
    says: 'nothing where the paragraph is one of a report',
    refersTo: [[]],
    words: {
      en: 'Requests the Secretary-General to draw a map, as requested in paragraph 4 of the report of the Board;',
      fr: 'Prie le Secrétaire général de dresser une carte, comme demandé au paragraphe 4 du rapport du Comité ;',
      es: 'Solicita al Secretario General que trace un mapa, como se solicitó en el párrafo 4 del informe de la Junta;',
      ru: 'просит Генерального секретаря составить карту, как было испрошено в пункте 4 доклада Комиссии;',
      zh: '请秘书长按照委员会报告第4段的要求绘制地图；',
      ar: 'تطلب إلى الأمين العام أن يرسم خريطة، على النحو المطلوب في الفقرة 4 من تقرير المجلس؛',
    },
  },
  {
    says: 'no mandate where a request is only recalled',
    refersTo: [],
    words: {
      en: 'Recalls its request in paragraph 5 above;',
      fr: 'Rappelle sa demande formulée au paragraphe 5 ci-dessus ;',
      es: 'Recuerda su solicitud formulada en el párrafo 5 supra;',
      ru: 'ссылается на свою просьбу, содержащуюся в пункте 5 выше;',
      zh: '回顾其在上文第5段中提出的要求；',
      ar: 'تشير إلى طلبها الوارد في الفقرة 5 أعلاه؛',
    },
  },
]
