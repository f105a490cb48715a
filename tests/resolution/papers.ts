/** Heads of papers that are no resolutions, in the six languages, of kinds of papers and places that are made up. */
import type { LanguageCode } from '../../server/languages/codes.ts'

interface Words {
  /** Session, agenda item and its title: what stands above the line that says what a paper is. */
  readonly above: string
  /** A paragraph of text, so that the language is told. */
  readonly text: string
  /** A resolution that a paper may quote, without the head of a page of its own. */
  readonly resolution: string
  readonly lines: Readonly<Record<Kind, string>>
}

export type Kind = keyof typeof symbols

/** What a paper bears at its top, kind by kind. */
export const symbols = {
  'a report': 'A/95/77',
  'a letter': 'A/95/78-S/2040/9',
  'a note verbale': 'A/95/79',
  'a note': 'A/95/80/Add.1',
  'a decision': 'A/DEC/95/553',
  'an agenda': 'A/95/150',
  'a verbatim record': 'A/95/PV.12',
  'a summary record': 'A/C.3/95/SR.5',
  'a press release': '',
  'a statement by the President of the Security Council': 'S/PRST/2040/9',
  'a draft decision': 'E/2045/L.4',
  'a corrigendum': 'A/RES/95/12/Corr.1',
} as const

export const kindWords: Readonly<Record<LanguageCode, Words>> = {
  en: {
    above: 'Ninety-fifth session\n\nAgenda item 12\n\nReport of the Council of Lamps',
    text: 'The lamps of the harbours are in good order, and the keepers have sent their lists to the Committee in time.',
    resolution:
      '95/212. Lamps of the harbours\n\nThe General Assembly,\n\nRecalling its resolutions on lamps,\n\n1. Takes note of the list of the keepers;\n\n2. Requests the Secretary-General to keep it.',
    lines: {
      'a report': 'Report of the Secretary-General',
      'a letter':
        'Identical letters dated 3 March 2040 from the Permanent Representative of Lampland to the United Nations addressed to the Secretary-General and the President of the Security Council',
      'a note verbale':
        'Note verbale dated 3 March 2040 from the Permanent Mission of Lampland to the United Nations addressed to the Secretary-General',
      'a note': 'Note by the Secretariat',
      'a decision': 'Decision 95/553',
      'an agenda': 'Provisional agenda of the ninety-fifth regular session of the General Assembly',
      'a verbatim record': 'Provisional verbatim record of the 12th plenary meeting',
      'a summary record': 'Summary record of the 5th meeting',
      'a press release': 'Press release',
      'a statement by the President of the Security Council':
        'Statement by the President of the Security Council',
      'a draft decision': 'Draft decision submitted by the President of the Council',
      'a corrigendum': 'Corrigendum',
    },
  },
  fr: {
    above: 'Quatre-vingt-quinzième session\n\nPoint 12 de l’ordre du jour\n\nRapport du Conseil des lampes',
    text: 'Les lampes des ports sont en bon état et les gardiens ont envoyé leurs listes au Comité dans les délais.',
    resolution:
      '95/212. Lampes des ports\n\nL’Assemblée générale,\n\nRappelant ses résolutions sur les lampes,\n\n1. Prend note de la liste des gardiens ;\n\n2. Prie le Secrétaire général de la tenir.',
    lines: {
      'a report': 'Rapport du Secrétaire général',
      'a letter':
        'Lettres identiques datées du 3 mars 2040, adressées au Secrétaire général et à la Présidente du Conseil de sécurité par le Représentant permanent du Lampland',
      'a note verbale':
        'Note verbale datée du 3 mars 2040, adressée au Secrétaire général par la Mission permanente du Lampland',
      'a note': 'Note du Secrétariat',
      'a decision': 'Décision 95/553',
      'an agenda':
        'Ordre du jour provisoire de la quatre-vingt-quinzième session ordinaire de l’Assemblée générale',
      'a verbatim record': 'Procès-verbal provisoire de la 12e séance plénière',
      'a summary record': 'Compte rendu analytique de la 5e séance',
      'a press release': 'Communiqué de presse',
      'a statement by the President of the Security Council':
        'Déclaration de la Présidente du Conseil de sécurité',
      'a draft decision': 'Projet de décision présenté par le Président du Conseil',
      'a corrigendum': 'Rectificatif',
    },
  },
  es: {
    above:
      'Nonagésimo quinto período de sesiones\n\nTema 12 del programa\n\nInforme del Consejo de las Lámparas',
    text: 'Las lámparas de los puertos están en buen estado y los guardianes han enviado sus listas al Comité a tiempo.',
    resolution:
      '95/212. Lámparas de los puertos\n\nLa Asamblea General,\n\nRecordando sus resoluciones sobre las lámparas,\n\n1. Toma nota de la lista de los guardianes;\n\n2. Solicita al Secretario General que la conserve.',
    lines: {
      'a report': 'Informe del Secretario General',
      'a letter':
        'Cartas idénticas de fecha 3 de marzo de 2040 dirigidas al Secretario General y a la Presidencia del Consejo de Seguridad por el Representante Permanente de Lampland',
      'a note verbale':
        'Nota verbal de fecha 3 de marzo de 2040 dirigida al Secretario General por la Misión Permanente de Lampland',
      'a note': 'Nota de la Secretaría',
      'a decision': 'Decisión 95/553',
      'an agenda':
        'Programa provisional del nonagésimo quinto período ordinario de sesiones de la Asamblea General',
      'a verbatim record': 'Acta literal provisional de la 12a sesión plenaria',
      'a summary record': 'Acta resumida de la quinta sesión',
      'a press release': 'Comunicado de prensa',
      'a statement by the President of the Security Council':
        'Declaración de la Presidencia del Consejo de Seguridad',
      'a draft decision': 'Proyecto de decisión presentado por el Presidente del Consejo',
      'a corrigendum': 'Corrección',
    },
  },
  ru: {
    above: 'Девяносто пятая сессия\n\nПункт 12 повестки дня\n\nДоклад Совета по лампам',
    text: 'Лампы портов находятся в исправном состоянии, и хранители своевременно направили свои списки Комитету.',
    resolution:
      '95/212. Лампы портов\n\nГенеральная Ассамблея,\n\nссылаясь на свои резолюции о лампах,\n\n1. принимает к сведению список хранителей;\n\n2. просит Генерального секретаря вести его.',
    lines: {
      'a report': 'Доклад Генерального секретаря',
      'a letter':
        'Идентичные письма Постоянного представителя Лампландии при Организации Объединенных Наций от 3 марта 2040 года на имя Генерального секретаря и Председателя Совета Безопасности',
      'a note verbale':
        'Вербальная нота Постоянного представительства Лампландии при Организации Объединенных Наций от 3 марта 2040 года на имя Генерального секретаря',
      'a note': 'Записка Секретариата',
      'a decision': 'Решение 95/553',
      'an agenda': 'Предварительная повестка дня девяносто пятой очередной сессии Генеральной Ассамблеи',
      'a verbatim record': 'Предварительный стенографический отчет о 12-м пленарном заседании',
      'a summary record': 'Краткий отчет о 5-м заседании',
      'a press release': 'Пресс-релиз',
      'a statement by the President of the Security Council': 'Заявление Председателя Совета Безопасности',
      'a draft decision': 'Проект решения, представленный Председателем Совета',
      'a corrigendum': 'Исправление',
    },
  },
  zh: {
    above: '第九十五届会议\n\n议程项目12\n\n灯理事会的报告',
    text: '各港口的灯状况良好，看守人已按时向委员会提交清单。',
    resolution:
      '95/212. 港口的灯\n\n大会，\n\n回顾其关于灯的各项决议，\n\n1. 表示注意到看守人清单；\n\n2. 请秘书长保存清单。',
    lines: {
      'a report': '秘书长的报告',
      'a letter': '2040年3月3日灯国常驻联合国代表给秘书长和安全理事会主席的同文信',
      'a note verbale': '2040年3月3日灯国常驻联合国代表团给秘书长的普通照会',
      'a note': '秘书处的说明',
      'a decision': '第95/553号决定',
      'an agenda': '大会第九十五届常会临时议程',
      'a verbatim record': '第12次全体会议临时逐字记录',
      'a summary record': '第5次会议简要记录',
      'a press release': '新闻稿',
      'a statement by the President of the Security Council': '安全理事会主席的声明',
      'a draft decision': '理事会主席提出的决定草案',
      'a corrigendum': '更正',
    },
  },
  ar: {
    above: 'الدورة الخامسة والتسعون\n\nالبند 12 من جدول الأعمال\n\nتقرير مجلس المصابيح',
    text: 'إن مصابيح الموانئ في حالة جيدة، وقد أرسل الحراس قوائمهم إلى اللجنة في الموعد المحدد.',
    resolution:
      '95/212 - مصابيح الموانئ\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراراتها بشأن المصابيح،\n\n1 - تحيط علما بقائمة الحراس؛\n\n2 - تطلب إلى الأمين العام أن يحفظها.',
    lines: {
      'a report': 'تقرير الأمين العام',
      'a letter':
        'رسالتان متطابقتان مؤرختان 3 آذار/مارس 2040 موجهتان إلى الأمين العام وإلى رئيس مجلس الأمن من الممثل الدائم لبلد المصابيح',
      'a note verbale':
        'مذكرة شفوية مؤرخة 3 آذار/مارس 2040 موجهة إلى الأمين العام من البعثة الدائمة لبلد المصابيح',
      'a note': 'مذكرة من الأمانة العامة',
      'a decision': 'المقرر 95/553',
      'an agenda': 'جدول الأعمال المؤقت للدورة العادية الخامسة والتسعين للجمعية العامة',
      'a verbatim record': 'محضر حرفي مؤقت للجلسة العامة 12',
      'a summary record': 'محضر موجز للجلسة الخامسة',
      'a press release': 'نشرة صحفية',
      'a statement by the President of the Security Council': 'بيان من رئيسة مجلس الأمن',
      'a draft decision': 'مشروع مقرر مقدم من رئيس المجلس',
      'a corrigendum': 'تصويب',
    },
  },
}
