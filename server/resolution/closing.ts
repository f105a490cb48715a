/** Closing lines: meeting, date of adoption, how the vote went. */
import { datePattern } from '../languages/dates.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Block } from '../text/blocks.ts'
import { siblings, type Ahead, type Body } from './bodyState.ts'
import { newDraft, writeLine } from './draft.ts'

const longestLine = 90

/** Takes a closing line, and in the closing zone everything that opens nothing new, such as the list of a vote. */
export function takeClosing(body: Body, block: Block, { blocks, from }: Ahead): boolean {
  if (body.zone === 'annex' || body.preamble === null) return false
  const isClosing =
    isMeeting(body, block.text) ||
    isHow(body, block.text) ||
    (body.zone !== 'preamble' && isDate(body, block.text) && blocks.length - from < 40) ||
    (body.zone === 'closing' && continuesClosing(block.text))
  if (!isClosing) return false
  body.zone = 'closing'
  body.paragraph = null
  body.levels = []
  body.section = null
  body.closing.push(block.text)
  siblings(body).push(newDraft('closing', writeLine(body.writer, block)))
  return true
}

/** `108th plenary meeting`, `100th plenary meeting 2 September 2021`, `第 100 次全体会议`, `Adopted at the 39th meeting by 10 votes to none.` */
function isMeeting({ language }: Body, text: string): boolean {
  const { meetingLine, adoptedAtLine } = structurePatterns(language)
  if (adoptedAtLine.test(text)) return true
  if (text.length > longestLine) return false
  if (meetingLine.test(text)) return true
  // Chinese has the date first, and on pages both lines come as one: `2043年12月18日第63次全体会议`.
  const date = datePattern(language.code).exec(text)
  return date?.index === 0 && meetingLine.test(text.slice(date[0].length).trimStart())
}

/** `[Adopted without a vote.]`, `[Adopted by a recorded vote of 27 to 16 …` */
const isHow = ({ language }: Body, text: string): boolean =>
  text.startsWith('[') && structurePatterns(language).voteLine.test(text)

/** What stands before and behind a date: `le`, ` года.` */
const yearWord = 8

/** A date and hardly anything else: `6 September 2024`, `le 5 juillet 2018`, `30 декабря 2014 года`. */
const isDate = ({ language }: Body, text: string): boolean => {
  if (text.length > longestLine) return false
  const match = datePattern(language.code).exec(text)
  return (
    match !== null &&
    match[0].length >= text.length - yearWord &&
    !text.endsWith(',') &&
    !/^\d{1,3}\. /u.test(text)
  )
}

/** The list of a recorded vote: `In favour: …`; never a numbered paragraph. */
const continuesClosing = (text: string): boolean =>
  !/^\d{1,3} ?[.-]|^[A-Z]$/u.test(text) && /:|,|\]$/u.test(text)
