/** The foot of every printed page of a report, which only a style sheet can put there. */
import { footWords } from '../reports/forms/figures.ts'
import { sessionTitle } from '../reports/words.ts'
import { wordsIn } from '../reports/wording/index.ts'
import type { ReportLanguage } from '../reports/wording/languages.ts'

interface Footed {
  readonly session: number
  /** As at, ISO time. */
  readonly at: string
  readonly language: ReportLanguage
  /** A second line. */
  readonly below?: string
}

/** No word in it comes from outside: a quotation mark or a line break would end the text of the style sheet. */
export function runningFoot({ session, at, language, below }: Footed): string {
  const words = wordsIn(language)
  const foot = footWords({ at, language, title: sessionTitle(session, words) })
  const [before, between, after] = words.page
  const lines = below === undefined ? foot : `${foot}\\A ${below}`
  const { direction } = words
  const number = `content: "${before}" counter(page) "${between}" counter(pages) "${after}"; direction: ${direction};`
  return [
    `@page { @bottom-left { content: "${lines}"; white-space: pre; direction: ${direction}; }`,
    // In English the number of the page stands in report.css already.
    language === 'en' ? ' }\n' : ` @bottom-right { ${number} } }\n`,
  ].join('')
}
