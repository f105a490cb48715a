/** Arabic: words and phrases. */
import type { Language } from './language.ts'
import { arabicPhrases } from './phrases/ar.ts'

export const ar: Language = {
  code: 'ar',
  name: 'Arabic',
  direction: 'rtl',
  // What directives and due points are found by.
  phrases: arabicPhrases,
  structure: {
    // Told by its script alone.
    stopWords: [],
    // Both sets of names are printed, joined by a stroke: تموز/يوليه.
    months: [
      'كانون الثاني(?: ?/ ?يناير)?|يناير',
      'شباط(?: ?/ ?فبراير)?|فبراير',
      '[آا]ذار(?: ?/ ?مارس)?|مارس',
      'نيسان(?: ?/ ?[أا]بريل)?|[أا]بريل',
      '[أا]يار(?: ?/ ?مايو)?|مايو',
      'حزيران(?: ?/ ?يوني[هو])?|يوني[هو]',
      'تموز(?: ?/ ?يولي[هو])?|يولي[هو]',
      '[آا]ب(?: ?/ ?[أا]غسطس)?|[أا]غسطس',
      '[أا]يلول(?: ?/ ?سبتمبر)?|سبتمبر',
      'تشرين ال[أا]ول(?: ?/ ?[أا]كتوبر)?|[أا]كتوبر',
      'تشرين الثاني(?: ?/ ?نوفمبر)?|نوفمبر',
      'كانون ال[أا]ول(?: ?/ ?ديسمبر)?|ديسمبر',
    ],
    date: String.raw`(?<day>\d{1,2}) (?<month>{month}) (?<year>\d{4})`,
    chapeau: {
      GA: '(?:إن )?الجمعية العامة',
      SC: '(?:إن )?مجلس الأمن',
      ECOSOC: '(?:إن )?المجلس الاقتصادي والاجتماعي',
      HRC: '(?:إن )?مجلس حقوق الإنسان',
    },
    adopted: String.raw`(?:قرار (?:اتخذته|اعتمدته|اتخذه|اعتمده) [\p{L} ]{5,40}? في|الذي اتخذه مجلس الأمن في جلسته \d{1,5}[^\d]{0,20}المعقودة في|(?:اتخذه|اعتمده) مجلس الأمن في جلسته \d{1,5}[^\d]{0,20}في)`,
    heading: 'قرار (?:اتخذ|اعتمد)',
    agendaItem: String.raw`(?:البند|البنود|البندان) (?<item>\d{1,3}(?: ?\([\u0621-\u064A]{1,3}\))?(?:(?:، | و ?)\d{1,3}(?: ?\([\u0621-\u064A]{1,3}\))?){0,9}) من جدول الأعمال`,
    meeting: String.raw`الجلسة (?:العامة )?(?:\(?المستأنفة\)? )?(?<meeting>\d{1,5})`,
    adoptedAt: '(?:اتخذ|اعتمد)(?:ت)? (?:بالإجماع )?في ',
    distributed: String.raw`Distr\.?:?\s?(?:General|Limited)`,
    annex: String.raw`(?:المرفق|مرفق|التذييل|تذييل|الضميمة)(?: (?<number>(?:ال)?[\u0621-\u064A]{3,8}|[IVX]{1,5}|\d{1,2}))?`,
    appendix: '(?:ال)?تذييل',
    action: String.raw`الإجراء \d{1,3}[.:-]`,
    article: String.raw`المادة (?<number>\d{1,3})`,
    adoptedHow: '(?:اعتمد|اتخذ)(?:ت)? (?:بدون تصويت|دون تصويت|بتصويت|بتوافق)',
    committees: [
      ['Fourth', 'لجنة المسائل السياسية الخاصة|اللجنة الرابعة'],
      ['First', 'اللجنة الأولى'],
      ['Second', 'اللجنة الثانية'],
      ['Third', 'اللجنة الثالثة'],
      ['Fifth', 'اللجنة الخامسة'],
      ['Sixth', 'اللجنة السادسة'],
      ['Plenary', 'دون الإحالة إلى لجنة رئيسية|جلسة عامة'],
    ],
    otherPapers: [
      ['a corrigendum', '^تصويب|/Corr\\.\\d{1,2}$'],
      ['a programme budget document', String.raw`A\/\d{2,3}\/6 ?\((?:Sect|Plan|Income|Introduction)`],
      [
        'a statement by the President of the Security Council',
        String.raw`S\/PRST\/\d|بيان (?:من )?رئيس(?:ة)? مجلس الأمن`,
      ],
      ['a press release', 'نشرة صحفية|بيان صحفي'],
      ['a draft decision', 'مشروع مقرر'],
      ['a draft resolution', 'مشروع قرار'],
      ['a decision', '^مقرر'],
      ['a letter', '^رسال(?:ة|تان)'],
      ['a report', '^تقرير'],
      ['a note', '^مذكرة'],
    ],
  },
}
