/** A person's due mandates as a calendar that other programs subscribe to (RFC 5545). */
import { addDays } from '../calendar/days.ts'

/** One entry: all day, from the first day to the last. */
export interface FeedEntry {
  /** Stays the same for ever, so that programs recognise the entry when it moves. */
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly url: string | null
  /** ISO days. */
  readonly opens: string
  readonly closes: string
}

/** @param at ISO time of the making */
export function calendarOf(entries: readonly FeedEntry[], at: string): string {
  const stamp = `${at.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Operative//Due mandates//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Operative: due mandates',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventOf({ uid, title, description, url, opens, closes }: FeedEntry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${opens.replaceAll('-', '')}`,
    // The end of an all-day event is the day after its last.
    `DTEND;VALUE=DATE:${addDays(closes, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(url === null ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/gu, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/gu, '\\n')

const MOST_BYTES = 75

/** Lines have at most 75 bytes and break between characters; a line that goes on begins with a space. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > MOST_BYTES) {
      pieces.push(piece)
      piece = ' '
      bytes = 1
    }
    piece += character
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}
