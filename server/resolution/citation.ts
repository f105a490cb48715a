/** What is known of a paper that a text cites. */
import type { Span } from '../text/span.ts'

/** What a cited paper is, told by its symbol. */
export type CitationKind =
  'resolution' | 'decision' | 'report' | 'draft' | 'statement' | 'budget' | 'record' | 'other'

/** One paper that is cited at one place. */
export interface Citation {
  /** Of the number or symbol itself, without the words of citing. */
  readonly span: Span
  /** Normal form: `A/RES/61/244`, `A/DEC/75/553 A`, `A/71/818/Corr.1`. */
  readonly symbol: string
  readonly kind: CitationKind
  /** Which paragraph, section or annex is meant: `12`, `12-15`, `IV/3`, `annex`; null for the paper whole. */
  readonly paragraph: string | null
}
