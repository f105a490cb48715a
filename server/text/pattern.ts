/** Edges of words that hold in every script, where `\b` knows Latin only. */

/** Regex source: no letter, digit or mark before this place. */
export const wordStart = '(?<![\\p{L}\\p{N}\\p{M}])'

/** Regex source: no letter, digit or mark after this place. */
export const wordEnd = '(?![\\p{L}\\p{N}\\p{M}])'
