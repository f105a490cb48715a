/** Which columns of a report are shown beside the clause itself: chosen by whoever asks for it, the same in every form. */
import type { Entry } from './entry.ts'
import { type ColumnKey, columnKeys } from './keys.ts'

export { type ColumnKey, columnKeys }

/** What a report shows where nobody chose: all but what most mandates have nothing in. */
export const defaultColumns: readonly ColumnKey[] = columnKeys.filter((key) => key !== 'contributing')

/** Whether each column is shown. */
export type Shows = Readonly<Record<ColumnKey, boolean>>

/** What a report shows; one that was frozen before columns could be chosen shows the default. */
export function showsOf({ columns = defaultColumns }: { readonly columns?: readonly ColumnKey[] }): Shows {
  const shown = Object.fromEntries(columnKeys.map((key) => [key, columns.includes(key)])) as Record<
    ColumnKey,
    boolean
  >
  // What a due point rests on says nothing without the due point.
  return { ...shown, basis: shown.basis && shown.due }
}

/** Whether two choices of columns are the same. */
export const areSameColumns = (one: readonly ColumnKey[], other: readonly ColumnKey[]): boolean =>
  columnKeys.every((key) => one.includes(key) === other.includes(key))

/**
 * An entry without what is not shown, so that it cannot be read out of a file either. Status, due and the day of a
 * verification stay: by them reports are compared.
 */
export function shownOf(entry: Entry, shows: Shows): Entry {
  const { action, due, record } = entry
  return {
    ...entry,
    action: {
      ...(shows.note ? action : { ...action, note: null, by: null, on: null, otherwise: null }),
      evidence: shows.evidence ? action.evidence : [],
    },
    due: shows.basis ? due : { ...due, basis: null, expression: null },
    lead: shows.lead ? entry.lead : null,
    verification: shows.verification ? entry.verification : null,
    record: {
      ...record,
      actionOn: shows.note ? record.actionOn : null,
    },
  }
}
