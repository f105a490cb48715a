/** What is made of the phrases of a language is made once, at its first use, and kept. */
import type { Phrases } from '../languages/phrases.ts'

/** `make`, called once for each language. */
export function perLanguage<Made>(make: (phrases: Phrases) => Made): (phrases: Phrases) => Made {
  const made = new WeakMap<Phrases, { readonly of: Made }>()
  // Of the language asked for last, since one text asks for one language again and again.
  let last: { readonly phrases: Phrases; readonly of: Made } | null = null
  return (phrases) => {
    if (last?.phrases === phrases) return last.of
    const known = made.get(phrases) ?? { of: make(phrases) }
    made.set(phrases, known)
    last = { phrases, of: known.of }
    return known.of
  }
}
