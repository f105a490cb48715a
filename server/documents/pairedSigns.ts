/** Turns the brackets and quotation marks of right-to-left text so that each opens or closes as it is read. */

/**
 * Drawn brackets are mirrored, and neither files nor the library agree on whether they say what is drawn or what is
 * meant; the library mirrors quotation marks too, which Arabic resolutions open with ” and close with “.
 */
const pairs = ['()', '[]', '{}', '«»', '‹›', '”“']
const signs = new Map(pairs.flatMap((pair) => pair.split('').map((sign) => [sign, pair] as const)))
const sign = /[()[\]{}«»‹›“”]/gu

/** A text in reading order with its signs turned by the spaces around them; where these say nothing, in turns. */
export function pairedSigns(text: string): string {
  const open = new Set<string>()
  return text.replaceAll(sign, (found, at: number) => {
    const pair = signs.get(found) ?? found
    const opens = opensAt(text, at) ?? !open.has(pair)
    if (opens) open.add(pair)
    else open.delete(pair)
    return pair.charAt(opens ? 0 : 1)
  })
}

/** So many signs in a row are looked past; a line of nothing else takes no longer. */
const mostTogether = 8

/** Whether a sign opens, by what stands before and behind it; null where both or neither is a word. */
function opensAt(text: string, at: number): boolean | null {
  let before = at - 1
  while (at - before < mostTogether && signs.has(text.charAt(before))) before -= 1
  let behind = at + 1
  while (behind - at < mostTogether && signs.has(text.charAt(behind))) behind += 1
  const isAfterWord = /\S/u.test(text.charAt(before))
  const isBeforeWord = /[^\s.,;:،؛؟!]/u.test(text.charAt(behind))
  return isAfterWord === isBeforeWord ? null : isBeforeWord
}
