/** The marks that number paragraphs and their parts, in every language of the house. */

/** `12. `, `12 . `, `12．`, `1 - `, `12.` alone; not `1.5` and not `2024. `. Group 1 is the number. */
export const paragraphMark = /^(\d{1,3})(?: ?[.．、](?!\d)| ?-(?= |$)) ?/u

/** `(a) `, `a) `, `(ii)`, `(aa)`, `(أ)`, `)أ(`, `(一)`, `(1)`, `'1'`. Group 1, 2 or 3 is the mark. */
export const itemMark =
  /^(?:[(（)]? ?([a-z]{1,2}|[ivxl]{1,6}|[а-яё]|[\u0621-\u064A]{1,3}|[一二三四五六七八九十]{1,3}|\d{1,2}) ?[)）(]|'(\d{1,2})['`]|([a-z])\.(?= \p{Lu})) ?/u

/** `IV` alone on its line. */
export const romanAlone = /^[IVXL]{1,7}$/u

/** `IV. Title` (older Security Council annexes, Word outlines) or `IV - Title`. Group 1 is the numeral. */
export const romanWithTitle = /^([IVXL]{1,7})(?:\.| -) (?=\p{Lu})/u

/** `二、文件` or `二` alone. Group 1 is the number. */
export const chineseSection = /^([一二三四五六七八九十]{1,4})(?:、 ?|$)/u

/** `ثانيا` alone, or with a title after a dash. Group 1 is the ordinal. */
export const arabicSection =
  /^((?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)(?: عشر)?)(?: - |$)/u

/** `B. Title` or `باء - العنوان`: the heading of a subsection. Group 1 or 2 is the letter. */
export const letteredHeading =
  /^(?:([A-Z]) ?\. ?(?=\p{Lu}|\p{Lo})|(ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء) - ?(?=\p{L}))/u

/** `B` alone on its line: a lettered part of a resolution. */
export const letterAlone = /^[A-Z]$/u

/** `78/331. United Nations action …`, `53/23.`, `S-26/1.`, `69/900 ألف - …`, `دإط-11/1 - …`: the line that bears the title. */
export const numberedTitle =
  /^(?:E?S-|دإط? ?- ?)?\d{1,4}\/\d{1,4}(?: [A-Z](?:-[A-Z])?| [\u0621-\u064A]{3,4}(?: و ?[\u0621-\u064A]{3,4})?)?(?:\.| -)(?: |$)/u

/** `44th plenary meeting`, `44e séance plénière`, `44ª sesión plenaria`, `44-е пленарное заседание`: a closing line. */
export const meetingLine =
  /^(?:\d{1,5}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary |closing )?meeting|\d{1,5} ?(?:e|ème) séance|\d{1,5} ?[ªa]\.? sesión|\d{1,5} ?-[ео]е (?:пленарное )?заседание|第 ?\d{1,5} ?次(?:\(续会\))?(?:全体)?会议|الجلسة (?:العامة )?\d{1,5})/iu

/** `Action 12. We will …`, `Mesure 12.`, `行动12。`: the heading of an outcome document, which may be a sentence. */
export const actionMark =
  /^(?:Action|Mesure|Medida|Acción|Действие|Мера|行动|الإجراء) ?(?:n[°o] ?)?\d{1,3} ?[.:。：-]/u

const blockOpeners = [
  paragraphMark,
  itemMark,
  romanAlone,
  romanWithTitle,
  chineseSection,
  arabicSection,
  letterAlone,
]

/** Whether a line begins with a mark that can open a block. */
export const opensBlock = (text: string): boolean =>
  mayOpen(text) && blockOpeners.some((pattern) => pattern.test(text))

/** Whether a line begins with a small letter of English, as most lines do: of many marks this tells at once that none stands there. */
export function beginsSmall(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 0x61 && first <= 0x7a
}

/** What no mark can begin with is told by two characters: most lines are words. */
function mayOpen(text: string): boolean {
  const first = text.charCodeAt(0)
  // A capital alone, or one of the four that Roman numerals begin with.
  if (first >= 0x41 && first <= 0x5a) return text.length === 1 || 'IVXL'.includes(text.charAt(0))
  // `a)`, `ii)`, `a.`: a bracket or a dot soon after.
  if (beginsSmall(text)) return /^[a-z]{1,6} ?[.)）(]/u.test(text)
  return true
}

/** Whether a line is a heading number by itself, which its title on the next line must not be joined to. */
export const isHeadingMark = (text: string): boolean =>
  text.length <= longestHeadingMark && (romanAlone.test(text) || letterAlone.test(text) || numberAlone(text))

/** `ثالثا عشر` and the like. */
const longestHeadingMark = 12

const numberAlone = (text: string): boolean => {
  const match = chineseSection.exec(text) ?? arabicSection.exec(text)
  return match !== null && match[0] === text
}
