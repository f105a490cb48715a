/** What is made of the phrases of a language is made once, at its first use, and kept. */
import type { Phrases } from '../languages/phrases.ts'

/** `make`, called once for each language. */
export function perLanguage<Made>(make: (phrases: Phrases) => Made): (phrases: Phrases) => Made {
  const made = new WeakMap<Phrases, { readonly of: Made }>()
  return (phrases) => {
    const known = made.get(phrases)
    if (known !== undefined) return known.of
    const fresh = { of: make(phrases) }
    made.set(phrases, fresh)
    return fresh.of
  }
}
