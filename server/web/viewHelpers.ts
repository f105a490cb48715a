/** Every template helper, in one list. Helpers format; what is shown is decided by the handler. */
import Handlebars from 'handlebars'
import { dayWords } from '../tracking/dueWords.ts'
import { assetUrl } from './assets.ts'
import { iconSvg } from './icons.ts'
import { confidenceLook, dueLook, statusLook } from './looks.ts'

const { SafeString, escapeExpression } = Handlebars

/** `2024-09-06` → `6 September 2024`; empty where there is no date. */
const day = (iso: string | null | undefined): string => (iso ? dayWords(iso) : '')

/** `2026-11-21T20:12:24Z` → `21 November 2026, 20:12 UTC`. */
const time = (iso: string | null | undefined): string => (iso ? `${day(iso)}, ${iso.slice(11, 16)} UTC` : '')

/** `1234` → `1,234`. */
const count = (n: number): string => n.toLocaleString('en-GB')

/** `1, 'mandate'` → `1 mandate`; `3, 'mandate'` → `3 mandates`; an irregular plural is the third word. */
const counted = (n: number, one: string, many: unknown): string =>
  `${count(n)} ${n === 1 ? one : typeof many === 'string' ? many : `${one}s`}`

/** `chen li` → `CL`: the letters in the round mark of a person. */
const initials = (name: string): string => {
  const letters = name.split(/\s+/u).map((word) => Array.from(word)[0] ?? '')
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase('en')
}

/** `focal point` → `Focal point`. */
const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('en') + words.slice(1)

export const viewHelpers: Record<string, Handlebars.HelperDelegate> = {
  day,
  time,
  count,
  counted,
  capital,
  initials,
  /** Address of a file in `static/`, with its hash: `{{asset 'app.css'}}`. */
  asset: (name: string) => assetUrl(name),
  /** An icon of bootstrap-icons as inline SVG, hidden from screen readers: `{{icon 'check-lg'}}`. */
  icon: (name: string) => new SafeString(iconSvg(name)),
  /** A safe string of an attribute that may be missing: `{{attribute 'dir' dir}}`. */
  attribute: (name: string, value: unknown) =>
    typeof value === 'string' && value !== '' ? new SafeString(` ${name}="${escapeExpression(value)}"`) : '',
  /** An attribute without a value: `{{flag 'required' required}}`. */
  flag: (name: string, on: unknown) => (on === true ? new SafeString(` ${name}`) : ''),
  /** Whether two values are the same text: `(same value ../chosen)`. */
  same: (one: string | number | undefined, other: string | number | undefined) =>
    String(one ?? '') === String(other ?? ''),
  /** Whether a list or a record holds anything: `(some form.errors)`. */
  some: (value: unknown) =>
    value !== null && typeof value === 'object' && Object.values(value).some((held) => held !== undefined),
  /** Ids of a field's hint and error, for `aria-describedby`: `(describedBy name hint error)`. */
  describedBy: (name: string, hint: unknown, error: unknown) =>
    [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' '),
  /** Icon and tone of a status, a due state, a confidence. */
  statusLook,
  dueLook,
  confidenceLook,
}
