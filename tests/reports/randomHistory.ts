/** A history that chance writes: everything that people and imports do to mandates, step by step. */
import { and, eq } from 'drizzle-orm'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordAssignment } from '../../db/assignments.ts'
import { recordDue } from '../../db/dueDecisions.ts'
import * as t from '../../db/schema.ts'
import { continueSeries } from '../../db/series.ts'
import { moveDates, resetDates } from '../../db/sessionDates.ts'
import { lastDecision, undoDecision } from '../../db/undo.ts'
import { recordReturn, recordReview, recordUpdate, recordVerification } from '../../db/updates.ts'
import { recordWithdrawal } from '../../db/withdrawals.ts'
import { recordEdit, recordMerger, recordSplit } from '../../db/wordingDecisions.ts'
import { workingWording } from '../../db/workingText.ts'
import type { TestHouse } from '../support/app.ts'
import { type Dice, oneOf } from '../support/dice.ts'

type MandateRow = typeof t.mandates.$inferSelect
type OccurrenceRow = typeof t.occurrences.$inferSelect

/** A fictional resolution with requests of every kind; chance changes its words from one version to the next. */
function harbourText(number: number, dice: Dice): string {
  const some = (...words: readonly string[]) => oneOf(dice, words)
  const asked = some('survey the quays', 'survey all quays and slipways')
  return `United Nations A/RES/98/${number}

General Assembly

Distr.: General
6 January 2026

Ninety-eighth session
Agenda item 95
Keeping of harbours, part ${number}

Resolution adopted by the General Assembly on 19 December 2025

[on the report of the ${some('Third', 'Third')} Committee (A/98/995, para. 14)]

98/${number}. Keeping of harbours, part ${number}

The General Assembly,

1. Requests the Secretary-General to ${asked} and to report thereon to the General Assembly at its ${some('ninety-ninth', 'ninety-ninth', 'one hundredth')} session;

2. ${some('Requests', 'Requests', 'Encourages')} the Secretary-General to keep the tide tables${some('', ' in one register')};

${some('3. Requests the Secretary-General to submit annual reports on foghorns to the General Assembly, the first at its ninety-ninth session;', '3. Welcomes the work on foghorns;')}

4. Invites the Secretary-General to consult pilots;

5. Requests the Secretary-General to report to the General Assembly at its ninety-ninth session on buoys${some('', ' and on anchorages')}.

54th plenary meeting
19 December 2025
`
}

/** Takes one step of chance, at the time of the house. Steps that cannot be taken just then change nothing. */
export async function takeStep(house: TestHouse, dice: Dice): Promise<void> {
  await oneOf(dice, steps)(house, dice)
}

type Step = (house: TestHouse, dice: Dice) => Promise<unknown>

/** What happens often stands here more than once. */
const steps: readonly Step[] = [
  update,
  update,
  update,
  update,
  update,
  review,
  review,
  setDue,
  setDue,
  assign,
  assign,
  verify,
  verify,
  giveBack,
  withdraw,
  edit,
  split,
  merge,
  undo,
  undo,
  undo,
  goOn,
  importText,
  importText,
  moveSession,
]

const people = [
  { personId: 1, name: 'Amina Diallo' },
  { personId: 2, name: 'Boris Petrov' },
  { personId: 3, name: 'Chen Li' },
]

/** Any mandate, with one of its occurrences; null while there is none. */
function anyMandate({ db, now }: TestHouse, dice: Dice) {
  const mandates = db.select().from(t.mandates).all()
  if (mandates.length === 0) return null
  const mandate = oneOf(dice, mandates)
  const all = db.select().from(t.occurrences).where(eq(t.occurrences.mandateId, mandate.id)).all()
  const { id: mandateId, version } = mandate
  const change = { author: oneOf(dice, people), at: now().toISOString(), mandateId, version }
  return { mandate, occurrence: all.length === 0 ? null : oneOf(dice, all), change }
}

/** An occurrence in one of these statuses; null where there is none. */
function anyOccurrence(house: TestHouse, dice: Dice, status: OccurrenceRow['status']) {
  const { db, now } = house
  const all = db.select().from(t.occurrences).where(eq(t.occurrences.status, status)).all()
  if (all.length === 0) return null
  const occurrence = oneOf(dice, all)
  const mandate = db.select().from(t.mandates).where(eq(t.mandates.id, occurrence.mandateId)).get()
  if (!mandate) return null
  const at = now().toISOString()
  const change = { author: oneOf(dice, people), at, mandateId: mandate.id, version: mandate.version }
  return { occurrence, change }
}

async function update(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found?.occurrence) return
  const { id: occurrenceId, status } = found.occurrence
  const to = dice(4) === 0 ? status : oneOf(dice, [...t.statuses, 'implemented', 'deferred'] as const)
  const evidence = Array.from({ length: dice(3) }, (_, index) => ({
    kind: 'report' as const,
    symbol: `A/99/${100 + dice(800)}`,
    title: null,
    issued: `2026-0${1 + dice(9)}-1${index}`,
    paragraphs: null,
    url: null,
  }))
  const deferral =
    to === 'deferred'
      ? { decision: `99/${500 + dice(99)}`, session: oneOf(dice, [99, 100, 101, null]), part: null }
      : null
  const successorId = to === 'superseded' ? (anyMandate(house, dice)?.mandate.id ?? null) : null
  const note = dice(3) === 0 ? null : `Note ${dice(1000)}`
  await recordUpdate(house.db, { ...found.change, occurrenceId, to, note, evidence, deferral, successorId })
}

async function verify(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyOccurrence(house, dice, 'implemented')
  if (!found) return
  await recordVerification(house.db, { ...found.change, occurrenceId: found.occurrence.id, note: null })
}

async function giveBack(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyOccurrence(house, dice, 'implemented')
  if (!found) return
  const draft = { occurrenceId: found.occurrence.id, to: 'in progress' as const, note: 'A page is missing.' }
  await recordReturn(house.db, { ...found.change, ...draft })
}

async function withdraw(house: TestHouse, dice: Dice): Promise<void> {
  const given = house.db.select().from(t.evidence).all()
  const live = given.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (live.length === 0) return
  const { id: evidenceId, occurrenceId } = oneOf(dice, live)
  const place = house.db
    .select({ id: t.mandates.id, version: t.mandates.version })
    .from(t.occurrences)
    .innerJoin(t.mandates, eq(t.mandates.id, t.occurrences.mandateId))
    .where(eq(t.occurrences.id, occurrenceId))
    .get()
  if (!place) return
  await recordWithdrawal(house.db, {
    author: oneOf(dice, people),
    at: house.now().toISOString(),
    mandateId: place.id,
    version: place.version,
    occurrenceId,
    evidenceId,
    label: 'Report',
    reason: 'Another one was meant.',
  })
}

async function review(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found) return
  const to = dice(3) === 0 ? ('rejected' as const) : ('confirmed' as const)
  await recordReview(house.db, { ...found.change, to, reason: to === 'rejected' ? 'No request.' : null })
}

async function setDue(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found) return
  const anyMoment = () => {
    const kind = dice(4)
    if (kind === 0) return { body: null, session: null, part: null, date: null }
    if (kind === 1) return { body: null, session: null, part: null, date: '2045-02-01' }
    const session = oneOf(dice, [99, 99, 100])
    return { body: 'GA', session, part: oneOf(dice, ['main', 'first resumed', null] as const), date: null }
  }
  await recordDue(house.db, {
    ...found.change,
    moment: anyMoment(),
    recurrence: dice(2) === 0 ? null : 'annual',
    reason: 'It was agreed.',
    following: dice(2) === 0 ? [] : [anyMoment()],
    from: null,
    to: 'another time',
  })
}

async function assign(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found) return
  const ids = house.db
    .select()
    .from(t.entities)
    .all()
    .map(({ id }) => id)
  const leadId = dice(3) === 0 ? null : oneOf(dice, ids)
  const contributingIds = dice(2) === 0 ? [] : [oneOf(dice, ids)]
  await recordAssignment(house.db, { ...found.change, leadId, contributingIds, personId: null, note: null })
}

async function edit(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found) return
  const { action, verb, addressees } = found.mandate
  const kind = oneOf(dice, ['request', 'exhortation', 'expectation', 'implicit'] as const)
  const wording = workingWording(house.db, found.mandate.id)
  const words =
    wording === null || dice(2) === 0
      ? null
      : { text: `${wording.text} (edited ${dice(99)})`, action, start: wording.start, end: wording.end }
  await recordEdit(house.db, { ...found.change, words, action, class: kind, verb, addressees, note: null })
}

async function split(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  const wording = found && workingWording(house.db, found.mandate.id)
  if (!wording || wording.text.length < 20) return
  const cut = Math.floor(wording.text.length / 2)
  const middle = wording.start + cut
  const [one, other] = [wording.text.slice(0, cut), wording.text.slice(cut)]
  await recordSplit(house.db, {
    ...found.change,
    parts: [
      { text: one, action: one, start: wording.start, end: middle },
      { text: other, action: other, start: middle, end: wording.end },
    ],
  })
}

async function merge(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found) return
  const next = nextPart(house, found.mandate)
  const wording = workingWording(house.db, found.mandate.id)
  if (!next || wording === null) return
  const text = `${found.mandate.text} ${next.text}`
  await recordMerger(house.db, {
    ...found.change,
    next: { id: next.id, version: next.version },
    words: { text, action: text, start: wording.start, end: wording.end },
  })
}

const nextPart = ({ db }: TestHouse, { resolutionId, path, clause, part }: MandateRow) =>
  db
    .select()
    .from(t.mandates)
    .where(
      and(
        eq(t.mandates.resolutionId, resolutionId),
        eq(t.mandates.path, path),
        eq(t.mandates.clause, clause),
        eq(t.mandates.part, part + 1),
      ),
    )
    .get()

async function undo(house: TestHouse, dice: Dice): Promise<void> {
  const author = oneOf(dice, people)
  const last = await lastDecision(house.db, author.personId)
  // What somebody else has touched since cannot be undone; that is a rule of its own.
  if (last)
    await undoDecision(house.db, author, house.now().toISOString(), last.entry.id).catch(() => undefined)
}

async function goOn(house: TestHouse, dice: Dice): Promise<void> {
  const found = anyMandate(house, dice)
  if (!found?.occurrence) return
  const { mandateId, number } = found.occurrence
  const session = oneOf(dice, [99, 100])
  const next = { mandateId, after: number, body: 'GA', session, part: null, date: null }
  const words = { recurrence: 'annual', words: 'the next session' }
  await continueSeries(house.db, found.change.author, found.change.at, [{ ...next, ...words }])
}

let files = 0

async function importText(house: TestHouse, dice: Dice): Promise<void> {
  mkdirSync(house.settings.uploadFolder, { recursive: true })
  const words = harbourText(300 + dice(5), dice)
  const fileName = `file-${(files += 1)}.txt`
  const path = join(house.settings.uploadFolder, fileName)
  writeFileSync(path, words)
  const file = { fileName, path, size: Buffer.byteLength(words) }
  await house.intake.run({ files: [file], author: oneOf(dice, people), via: 'command line' })
}

async function moveSession({ db, now }: TestHouse, dice: Dice): Promise<void> {
  const period = {
    body: 'GA',
    session: oneOf(dice, [99, 100]),
    part: oneOf(dice, ['', 'main', 'first resumed']),
  }
  const [author, at, reason] = [oneOf(dice, people), now().toISOString(), 'So the Assembly decided.']
  if (dice(3) === 0) return resetDates(db, period, reason, author, at)
  const days = { opens: `2044-0${8 + dice(2)}-15`, closes: `2044-1${dice(3)}-20` }
  await moveDates(db, { ...period, ...days, reason }, author, at)
}
