/** Chinese: words and phrases. */
import type { Language } from './language.ts'
import { chinesePhrases } from './phrases/zh.ts'

export const zh: Language = {
  code: 'zh',
  name: 'Chinese',
  direction: 'ltr',
  // What directives and due points are found by.
  phrases: chinesePhrases,
  structure: {
    // Told by its script alone.
    stopWords: [],
    months: [
      '1 ?月',
      '2 ?月',
      '3 ?月',
      '4 ?月',
      '5 ?月',
      '6 ?月',
      '7 ?月',
      '8 ?月',
      '9 ?月',
      '10 ?月',
      '11 ?月',
      '12 ?月',
    ],
    date: String.raw`(?<year>\d{4}) ?年 ?(?<month>{month}) ?(?<day>\d{1,2}) ?日`,
    chapeau: { GA: '大会', SC: '安全理事会', ECOSOC: '经济及社会理事会', HRC: '人权理事会' },
    // The date stands before: 2021年9月2日大会决议. See `readHeader`, which looks on both sides.
    adopted:
      '(?:大会|人权理事会|经济及社会理事会)(?: ?\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)?(?:通过的)?决议|安全理事会.{0,20}通过|通过的决议',
    heading: '(?:大会|人权理事会|经济及社会理事会)(?:通过的)?决议',
    agendaItem: String.raw`议程项目 ?(?<item>\d{1,3}(?: ?\(?[a-z]{1,3}\))?(?: ?(?:、|和|及|,|，) ?\d{1,3}(?: ?\(?[a-z]{1,3}\))?){0,9})`,
    meeting: String.raw`第 ?(?<meeting>\d{1,5}) ?次(?:\(续会\))?(?:全体)?会议`,
    adoptedAt: '(?:一致通过)?',
    distributed: String.raw`Distr\.?:?\s?(?:General|Limited)`,
    annex: String.raw`(?:附件|附录|附文)(?: ?(?<number>[一二三四五六七八九十]{1,3}|[IVX]{1,5}|\d{1,2}))?`,
    appendix: '附录',
    action: String.raw`行动 ?\d{1,3}[.。：:]`,
    article: String.raw`第 ?(?<number>\d{1,3}|[一二三四五六七八九十百]{1,5}) ?条`,
    adoptedHow: '(?:未经表决|协商一致|以.{0,60}票).{0,20}通过',
    committees: [
      ['Fourth', '特别政治和非殖民化委员会|第四委员会'],
      ['First', '第一委员会'],
      ['Second', '第二委员会'],
      ['Third', '第三委员会'],
      ['Fifth', '第五委员会'],
      ['Sixth', '第六委员会'],
      ['Plenary', '未经发交主要委员会|全体会议'],
    ],
  },
}
