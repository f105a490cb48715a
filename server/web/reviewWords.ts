/** Changes of the words of a mandate: edit, split into parts, merge with the next part. */
import { type Passage, findPassage } from '../../db/passages.ts'
import { type Words, recordEdit, recordMerger, recordSplit } from '../../db/wordingDecisions.ts'
import { readForm, withError } from './forms.ts'
import { whenCurrent } from './mandatePage.ts'
import { mergerFields, partsFields, wordingFields } from './reviewForms.ts'
import { type ReviewPage, loadReview, showReview } from './reviewPage.ts'
import { backTo, changeOf, showStale } from './reviews.ts'
import type { Visit } from './visit.ts'

const notThere = 'These words do not stand in the paragraph like this. Take them from it as they are.'

/** POST /review/:id/wording */
export async function edit(visit: Visit): Promise<void> {
  const page = await loadReview(visit)
  const form = readForm(wordingFields, visit.request.body)
  if (form.data === null) return showReview(visit, page, { wording: form }, 422)
  const { version, wording, action, class: kind, verb, addressees, editNote: note } = form.data
  if (version !== page.mandate.version) return showStale(visit, 'wording', form)
  const place = placeIn(page, wording)
  if (place === null) return showReview(visit, page, { wording: withError(form, 'wording', notThere) }, 422)
  const words = newWords(page, place)
  const text = words?.text ?? page.mandate.text
  const done = actionIn(page, text, action)
  if (done === null) {
    const message = 'The action is part of the mandate: use its words.'
    return showReview(visit, page, { wording: withError(form, 'action', message) }, 422)
  }
  const draft = {
    words: words && { ...words, action: done },
    action: done,
    class: kind,
    verb,
    addressees,
    note,
  }
  const saved = await whenCurrent(() => recordEdit(visit.db, { ...changeOf(visit, page, version), ...draft }))
  if (!saved) return showStale(visit, 'wording', form)
  backTo(visit, page, 'The edit is saved. What was found stays beside it.')
}

/** POST /review/:id/parts: each line is a part. */
export async function split(visit: Visit): Promise<void> {
  const page = await loadReview(visit)
  const form = readForm(partsFields, visit.request.body)
  if (form.data === null) return showReview(visit, page, { parts: form }, 422)
  if (form.data.version !== page.mandate.version) return showStale(visit, 'parts', form)
  const refuse = (message: string) =>
    showReview(visit, page, { parts: withError(form, 'parts', message) }, 422)
  const lines = form.data.parts
    .split(/\n/u)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length < 2) return refuse('Put the cursor where the second part begins and press Enter.')
  if (lines.length > 20) return refuse('That is more than twenty parts.')
  const parts = partsIn(page, lines)
  if (parts === null)
    return refuse('The parts are words of the mandate in their order. Leave words out, but add none.')
  const draft = { ...changeOf(visit, page, form.data.version), parts }
  if (!(await whenCurrent(() => recordSplit(visit.db, draft)))) return showStale(visit, 'parts', form)
  backTo(visit, page, `It is ${parts.length} mandates now; the new ones wait for review.`)
}

/** POST /review/:id/merger: with the next part of the clause. */
export async function merge(visit: Visit): Promise<void> {
  const page = await loadReview(visit)
  const form = readForm(mergerFields, visit.request.body)
  if (form.data === null) return showReview(visit, page, { merger: form }, 422)
  const { version, next, nextVersion } = form.data
  if (version !== page.mandate.version || next !== page.nextPart?.id) return showStale(visit, 'merger', form)
  const words = mergedWords(page)
  if (words === null) {
    const message = 'The two do not stand in the text one after the other.'
    return showReview(visit, page, { merger: withError(form, 'form', message) }, 422)
  }
  const draft = { ...changeOf(visit, page, version), next: { id: next, version: nextVersion }, words }
  if (!(await whenCurrent(() => recordMerger(visit.db, draft)))) return showStale(visit, 'merger', form)
  backTo(visit, page, 'The two parts are one mandate now.')
}

function placeIn({ wording, paragraph }: ReviewPage, words: string): Passage | null {
  return wording && paragraph ? findPassage(wording.text, paragraph, words, wording.start) : null
}

/** The words at a place; null where that is where the mandate stands already. An inherited beginning is kept. */
function newWords(page: ReviewPage, place: Passage): Omit<Words, 'action'> | null {
  const { wording } = page
  if (!wording || (wording.start === place.start && wording.end === place.end)) return null
  return { ...place, text: inheritedOf(page) + wording.text.slice(place.start, place.end) }
}

/** "Requests the Secretary-General " before an item of a list, which does not stand at its place. */
function inheritedOf({ wording, mandate }: ReviewPage): string {
  const here = wording?.text.slice(wording.start, wording.end) ?? ''
  return mandate.text.endsWith(here) ? mandate.text.slice(0, mandate.text.length - here.length) : ''
}

const spaced = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

/** The action in the words of the text; where it was left as it was and no longer fits, what follows its opening. */
function actionIn({ mandate }: ReviewPage, text: string, action: string): string | null {
  const place = findPassage(text, { start: 0, end: text.length }, action, text.length)
  if (place) return text.slice(place.start, place.end)
  if (spaced(action) !== spaced(mandate.action)) return null
  const opening = mandate.text.endsWith(mandate.action)
    ? mandate.text.slice(0, mandate.text.length - mandate.action.length)
    : ''
  return text.startsWith(opening) ? text.slice(opening.length) : text
}

/** Each line at its place, one after the other, within the mandate; null where one does not stand there. */
function partsIn(page: ReviewPage, lines: readonly string[]): Words[] | null {
  const { wording } = page
  if (!wording) return null
  const parts: Words[] = []
  let from = wording.start
  for (const [index, line] of lines.entries()) {
    const place = findPassage(wording.text, { start: from, end: wording.end }, line, from)
    if (!place) return null
    const here = wording.text.slice(place.start, place.end)
    const text = index === 0 ? inheritedOf(page) + here : here
    parts.push({
      ...place,
      text,
      action: index === 0 ? (actionIn(page, text, page.mandate.action) ?? text) : here,
    })
    from = place.end
  }
  return parts
}

/** From the beginning of the mandate to the end of its next part; null where that is no passage. */
function mergedWords(page: ReviewPage): Words | null {
  const { wording, paragraph, nextPart, mandate } = page
  if (!wording || !paragraph || !nextPart) return null
  const rest = { start: wording.end, end: paragraph.end }
  const other =
    findPassage(wording.text, rest, nextPart.text, wording.end) ??
    findPassage(wording.text, rest, nextPart.action, wording.end)
  if (!other) return null
  const place = { start: wording.start, end: other.end }
  const text = inheritedOf(page) + wording.text.slice(place.start, place.end)
  const opening = mandate.text.endsWith(mandate.action) ? mandate.text.length - mandate.action.length : 0
  return { ...place, text, action: text.slice(opening) }
}
