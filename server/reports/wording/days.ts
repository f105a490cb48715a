/** ISO days taken apart, for languages that put them together each in their own way. */

/** Day, month and year of an ISO day or time; the month from 1. */
export const partsOfDay = (
  iso: string,
): { readonly day: number; readonly month: number; readonly year: string } => ({
  day: Number(iso.slice(8, 10)),
  month: Number(iso.slice(5, 7)),
  year: iso.slice(0, 4),
})

export const inSameYear = (opens: string, closes: string): boolean => opens.slice(0, 4) === closes.slice(0, 4)
