/** The symbols and languages that people may ask the documents service for. */
import type { LanguageCode } from '../languages/codes.ts'
import { findResolutionSymbol } from '../resolution/symbol.ts'

/** In the order in which the United Nations lists its official languages in English. */
export const documentLanguages = [
  'ar',
  'zh',
  'en',
  'fr',
  'ru',
  'es',
] as const satisfies readonly LanguageCode[]

/** Symbols of one form, as typed: at most this many are fetched at once. */
export const mostSymbols = 50

/**
 * Reads the symbol of a resolution as somebody typed it: `a/res/78/331`, `S/RES/2242(2015)`, `A/RES/71/101 A and B`.
 * @returns its normal form; null where the words are no such symbol or more than that
 */
export function readSymbol(typed: string): string | null {
  const plain = typed.trim().toUpperCase().replace(/\s+/gu, ' ').replace(' AND ', '-')
  const found = findResolutionSymbol(plain)
  return found !== null && unspaced(found.symbol) === unspaced(plain) ? found.symbol : null
}

/** The documents service writes symbols without spaces: `S/RES/2242(2015)`, `A/RES/72/266A`. */
export const unspaced = (symbol: string): string => symbol.replaceAll(' ', '')

/** What was typed into a form, one symbol a line or with commas between, and which of it are no symbols. */
export function readSymbols(typed: string): { symbols: readonly string[]; wrong: readonly string[] } {
  const words = typed
    .split(/[\n,;]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const read = words.map((word) => ({ word, symbol: readSymbol(word) }))
  return {
    symbols: [...new Set(read.flatMap(({ symbol }) => (symbol === null ? [] : [symbol])))],
    wrong: read.flatMap(({ word, symbol }) => (symbol === null ? [word] : [])),
  }
}
