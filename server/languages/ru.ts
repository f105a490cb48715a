/** Russian: words and phrases. */
import type { Language } from './language.ts'
import { russianPhrases } from './phrases/ru.ts'

export const ru: Language = {
  code: 'ru',
  name: 'Russian',
  direction: 'ltr',
  // What directives and due points are found by.
  phrases: russianPhrases,
  structure: {
    stopWords: ['и', 'в', 'на', 'с', 'по', 'что', 'для', 'от', 'к', 'о', 'его', 'а', 'также', 'из', 'при'],
    // “к сентябрю”, “в сентябре” as well as “1 сентября”.
    months: [
      'январ[яюе]',
      'феврал[яюе]',
      'март[ауе]',
      'апрел[яюе]',
      'ма[яюе]',
      'июн[яюе]',
      'июл[яюе]',
      'август[ауе]',
      'сентябр[яюе]',
      'октябр[яюе]',
      'ноябр[яюе]',
      'декабр[яюе]',
    ],
    date: String.raw`(?<day>\d{1,2}) (?<month>{month}) (?<year>\d{4})`,
    chapeau: {
      GA: 'Генеральная Ассамблея',
      SC: 'Совет Безопасности',
      ECOSOC: 'Экономический и Социальный Совет',
      HRC: 'Совет по правам человека',
    },
    adopted: String.raw`(?:Резолюция, принятая [\p{L} ]{5,50}?(?=\d)|Принятая? [\p{L} ]{5,40} на (?:его )?\d{1,5}(?:-?м)? заседании,?)`,
    heading: 'Резолюци[яи], принят',
    agendaItem: String.raw`Пункты? (?<item>\d{1,3}(?: ?\(?[a-zа-яё]{1,3}\))?(?:(?:, | и )\d{1,3}(?: ?\(?[a-zа-яё]{1,3}\))?){0,9}) повестки дня`,
    meeting: String.raw`(?<meeting>\d{1,5})(?:-?[еом])? (?:\(возобновленное\) )?(?:пленарное )?заседани[еи]`,
    adoptedAt: 'Принята (?:единогласно )?на ',
    distributed: String.raw`Distr\.?:?\s?(?:General|Limited)`,
    annex: String.raw`(?:Приложение|Добавление)(?: (?<number>[IVX]{1,5}|\d{1,2}|[A-Z]))?`,
    appendix: 'Добавление',
    action: String.raw`(?:Действие|Мера) \d{1,3}[.:]`,
    article: String.raw`Статья (?<number>\d{1,3})`,
    adoptedHow: 'Принята (?:без голосования|заносимым|путем|консенсусом)',
    committees: [
      ['Fourth', 'Комитета по специальным политическим вопросам|Четвертого комитета'],
      ['First', 'Первого комитета'],
      ['Second', 'Второго комитета'],
      ['Third', 'Третьего комитета'],
      ['Fifth', 'Пятого комитета'],
      ['Sixth', 'Шестого комитета'],
      ['Plenary', 'без передачи в главные комитеты|пленарном заседании'],
    ],
  },
}
