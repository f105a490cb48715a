/** Extraction: from the tree of a resolution to its mandates, with their due points, and its agenda decisions. */
import { languages } from '../languages/index.ts'
import type { Resolution } from '../resolution/tree.ts'
import type { Span } from '../text/span.ts'
import { agendaDecisions } from './agenda.ts'
import { bareRepeats } from './bareRepeats.ts'
import { clausesOf } from './clauses.ts'
import { surenessOf } from './confidence.ts'
import { describe } from './description.ts'
import { scanClause } from './descriptionSearch.ts'
import type { ScannedClause } from './descriptionSearch.ts'
import { settingOf } from './due/setting.ts'
import type { Setting } from './due/point.ts'
import { statedDue } from './due.ts'
import { findTriggers } from './finders.ts'
import type { Finding } from './found.ts'
import { grammarOf } from './grammar.ts'
import type { Grammar } from './grammar.ts'
import { asList, wholeOf } from './lists.ts'
import type { Wording } from './lists.ts'
import type { AgendaDecision, Extraction, Mandate } from './mandate.ts'
import { officialClauses, officialPhrases } from './officials.ts'
import { partsOf } from './parts.ts'
import { placedDue } from './placing.ts'
import { refine } from './refiners.ts'
import { referredTo } from './references.ts'
import { safetyList } from './safety.ts'
import { unitsOf } from './units.ts'
import type { Unit } from './units.ts'

/** What the whole of a resolution tells each of its paragraphs. */
interface Reading {
  readonly resolution: Resolution
  readonly grammar: Grammar
  readonly anchors: readonly AgendaDecision[]
  readonly setting: Setting
  /** Whether other officials are looked for in place of the Secretary-General. */
  readonly others?: boolean
}

/**
 * Finds every directive to the Secretary-General in the operative paragraphs and annexes of a resolution, in reading
 * order. Spans are offsets into `resolution.text`. Never throws on what a document may hold.
 */
export function extractMandates(resolution: Resolution): Extraction {
  const { phrases } = languages[resolution.language]
  const units = unitsOf(resolution, phrases)
  const anchors = agendaDecisions(units, phrases)
  const reading = {
    resolution,
    grammar: grammarOf(phrases),
    anchors,
    setting: settingOf(resolution, units, phrases),
  }
  const mandates = units.flatMap((unit) => mandatesOf(unit, reading))
  return { mandates, anchors, safety: safetyList(units, mandates, reading.grammar) }
}

/**
 * Directives to other officials, of class `other official`, in reading order; those that address the Secretary-General too
 * are his and not here.
 * @param mandates what `extractMandates` found in the same resolution
 */
export function extractOfficials(resolution: Resolution, mandates: readonly Mandate[]): Mandate[] {
  const phrases = officialPhrases(languages[resolution.language].phrases)
  const units = unitsOf(resolution, phrases)
  const anchors = agendaDecisions(units, phrases)
  const setting = settingOf(resolution, units, phrases)
  const reading = { resolution, grammar: grammarOf(phrases), anchors, setting, others: true }
  const starts = new Set(mandates.map(({ span }) => span.start))
  return units
    .flatMap((unit) => mandatesOf(unit, reading))
    .filter(({ span, rule }) => !starts.has(span.start) && !rule.endsWith('/reference'))
    .map((mandate) => ({
      ...mandate,
      class: 'other official',
      clause: mandate.clause + officialClauses,
      reason: 'An official other than the Secretary-General is addressed.',
    }))
}

/** A paragraph: its own clauses, those of its items (unless they belong to its last clause), those after the items. */
function mandatesOf(unit: Unit, reading: Reading): Mandate[] {
  const { grammar, resolution } = reading
  const bare = bareRepeats(unit, resolution, grammar)
  const all = findingsOf(unit, grammar)
  // Most paragraphs ask nothing of him.
  if (all.length + bare.length + unit.items.length === 0 && unit.tail === null) return NOTHING
  const findings = all.filter(
    ({ trigger }) => !bare.some(({ span }) => isWithin(unit.offset + trigger.verbAt, span)),
  )
  const last = findings.at(-1)
  const list = last === undefined ? null : asList(last, unit, grammar)
  const own = (list === null ? findings : findings.slice(0, -1)).map((found) =>
    wholeOf(found, unit, resolution.text),
  )
  const { tail } = unit
  const after =
    tail === null ? [] : findingsOf(tail, grammar).map((found) => wholeOf(found, tail, resolution.text))
  const itemsTaken = list !== null || (last?.reachesEnd === true && unit.items.length > 0)
  return [
    ...own.flatMap((wording, index) => mandatesFrom(wording, unit.path, index + 1, reading)),
    ...(list ?? []).flatMap(({ wording, path }) => mandatesFrom(wording, path, 1, reading)),
    ...(itemsTaken ? [] : unit.items.flatMap((item) => mandatesOf(item, reading))),
    ...after.flatMap((wording, index) => mandatesFrom(wording, unit.path, own.length + index + 1, reading)),
    ...bare.map((mandate, index) => ({ ...mandate, clause: own.length + after.length + index + 1 })),
  ]
}

const NOTHING: Mandate[] = []

const isWithin = (at: number, { start, end }: Span): boolean => at >= start && at < end

const NO_FINDINGS: Finding[] = []

function findingsOf(unit: Unit, grammar: Grammar): Finding[] {
  const triggers = findTriggers(unit, grammar)
  return triggers.length === 0 ? NO_FINDINGS : clausesOf(refine(triggers, unit, grammar), unit, grammar)
}

/** One mandate for each part of a clause. */
function mandatesFrom(wording: Wording, path: string, clause: number, reading: Reading): Mandate[] {
  const { text } = reading.resolution
  const { phrases, organ } = reading.setting
  const { group, rule } = wording.finding.trigger
  const isStatement = group.takes === 'statement' || group.name === 'request/shall'
  const parts = partsOf(text, wording.actionAt, wording.end, reading.grammar, isStatement)
  return parts.map((part, index) => {
    const start = index === 0 ? wording.start : part.start
    const words = text.slice(start, part.end)
    const action = text.slice(part.start, part.end)
    const scanned = scanClause(wording.common + words, phrases)
    const due = dueOf(wording, { words, clause: scanned }, path, reading)
    return {
      paragraph: path,
      clause,
      part: index + 1,
      class: group.class,
      verb: verbOf(wording.finding),
      addressees: addresseesOf(wording.finding, reading),
      text: index === 0 ? wording.inherited + words : words,
      action,
      due,
      ...describe(action, scanned, due, phrases, organ),
      rule,
      reason: group.reason,
      ...surenessOf(wording.finding),
      refersTo: referredTo(reading.resolution, { wording, path, clause: scanned }, part, reading.grammar),
      span: { start, end: part.end },
    }
  })
}

/** Of other officials, as they are named in the text. */
function addresseesOf({ addressees, trigger }: Finding, { others, setting }: Reading): readonly string[] {
  if (others !== true) return addressees
  const { name } = setting.phrases.addressees
  return addressees.map((one) =>
    one === name ? trigger.subject.replace(/^(?:the|le|la|el|al) /iu, '') : one,
  )
}

/** What stands between the verb and the action ("in his next report") holds for every part. */
function dueOf(
  { common }: Wording,
  part: { readonly words: string; readonly clause: ScannedClause },
  path: string,
  { anchors, setting }: Reading,
): Mandate['due'] {
  const { words } = part
  const said = statedDue(words.startsWith(common) ? words : `${common} ${words}`, setting)
  return [...said, ...placedDue(part, said, path.replace(/\(.*$/u, ''), anchors, setting)]
}

/** The verb as people name it: without "to" or "that", in one space. */
const verbOf = ({ trigger }: Finding): string => trigger.verb.replaceAll(/\s+/gu, ' ')
