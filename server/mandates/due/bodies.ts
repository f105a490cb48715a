/** Which body a session or a report belongs to: the one named nearest before, else the adopting organ. */
import { matchesOf, searchFor } from '../../text/search.ts'
import { perLanguage } from '../perLanguage.ts'
import { phrasesSought } from './point.ts'
import type { Setting } from './point.ts'

/** A body named more than this many letters before a session is not its body. */
const NEAR = 160

/**
 * The bodies whose session at `at`…`end` may be, the likeliest first: one named right after it ("of the General
 * Assembly"), the nearest before it, a mere channel ("through the Council"), the adopting organ. Codes (GA, SC, ECOSOC,
 * HRC) or names as printed.
 */
export function bodiesNear(words: string, at: number, end: number, setting: Setting): string[] {
  const after = namedIn(words.slice(end, end + 70), setting).filter(({ index }) => index <= 8)
  const from = Math.max(0, at - NEAR)
  const before = namedIn(words.slice(from, at), setting).toReversed()
  const isChannel = ({ index }: { index: number }): boolean =>
    /(?:through|with|by|of|between) (?:the )?$/iu.test(words.slice(from, from + index))
  const ranked = [...after, ...before.filter((body) => !isChannel(body)), ...before.filter(isChannel)]
  return [...new Set([...ranked.map(({ body }) => body), setting.organ])]
}

/** The bodies of a language, and the search for all of them. */
const bodiesOf = perLanguage((phrases) => {
  const bodies = phrases.due.bodies.map((row) => ({
    says: row.says,
    sought: phrasesSought(row.phrases, phrases),
  }))
  return { bodies, search: searchFor(bodies.map(({ sought }) => sought)) }
})

function namedIn(words: string, setting: Setting): { body: string; index: number; words: string }[] {
  const { bodies, search } = bodiesOf(setting.phrases)
  const scanned = search(words)
  return (
    bodies
      .flatMap(({ says, sought }) =>
        matchesOf(scanned, sought).map((match) => ({
          body: bodyOf(says, match[0], setting),
          index: match.index,
          length: match[0].length,
          words: match[0],
        })),
      )
      .filter(({ body, words: name }) => body !== name || isName(name))
      .toSorted((a, b) => a.index - b.index || b.length - a.length)
      // "Human Rights Council" is not "the Council" as well.
      .filter(
        (body, index, all) =>
          !all.some(
            (other, place) =>
              place !== index &&
              other.index <= body.index &&
              other.index + other.length >= body.index + body.length &&
              other.length > body.length,
          ),
      )
  )
}

/** A name is written with capitals: "Committee on Conferences", but not "committee on available support". */
const isName = (words: string): boolean => !words.split(/[ ,]+/u).some((word) => /^\p{Ll}{5,}/u.test(word))

/** "the Council" is the adopting Council; in a resolution of the Assembly it is the Economic and Social Council. */
function bodyOf(says: string, name: string, setting: Setting): string {
  if (says === 'Council') return setting.organ === 'GA' ? 'ECOSOC' : setting.organ
  return says === 'named' ? name.trim() : says
}
