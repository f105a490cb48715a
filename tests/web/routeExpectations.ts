/**
 * What every address answers to everybody, written down a second time and by hand: a route without a line here fails the
 * test of the whole table, and so does one whose role was changed without a word.
 */
import type { Role } from '../../db/schema.ts'

/** What a person without the role gets: a page like any address that does not exist, or a plain refusal. */
type Refusal = 'hidden' | 'refused'

export interface Expectation {
  /** The least role that may; `anyone` needs no sign-in. */
  readonly may: Role | 'anyone'
  /** To those who are signed in and may not; null where everybody signed in may. */
  readonly otherwise: Refusal | null
  /** Focal points, though the role may: only what their entity leads or contributes to. */
  readonly ownEntityOnly?: true
}

const anyone: Expectation = { may: 'anyone', otherwise: null }
const everybody: Expectation = { may: 'viewer', otherwise: null }
const ofOwnEntity: Expectation = { may: 'focal point', otherwise: 'refused', ownEntityOnly: true }
const officers: Expectation = { may: 'officer', otherwise: 'refused' }
const officersOnly: Expectation = { may: 'officer', otherwise: 'hidden' }
/** Forms on a page that everybody reads. */
const administrators: Expectation = { may: 'administrator', otherwise: 'refused' }
const administratorsOnly: Expectation = { may: 'administrator', otherwise: 'hidden' }

export const expectations: Readonly<Record<string, Expectation>> = {
  'GET /': everybody,
  'POST /samples': officers,
  'POST /samples/removal': officers,

  'GET /imports': officersOnly,
  'POST /imports': officersOnly,
  'POST /imports/symbols': officersOnly,
  'GET /imports/:id': officersOnly,
  'GET /imports/:id/changes': officersOnly,

  'GET /deferrals': officersOnly,
  'POST /deferrals': officersOnly,
  'POST /deferrals/confirmation': officersOnly,

  'GET /mandates': everybody,
  'GET /mandates/export.:format': everybody,
  'GET /mandates/evidence.zip': everybody,
  'GET /mandates/views': everybody,
  'POST /mandates/views': everybody,
  'POST /mandates/views/:id': everybody,
  'POST /mandates/views/:id/deletion': everybody,
  'POST /mandates/bulk': { may: 'focal point', otherwise: 'refused' },
  'POST /mandates/bulk/confirmation': { may: 'focal point', otherwise: 'refused' },
  'POST /mandates/look': everybody,
  'GET /mandates/:id': everybody,
  'GET /mandates/:id/sheet': everybody,
  'GET /mandates/:id/sheet.pdf': everybody,
  'POST /mandates/:id/updates': ofOwnEntity,
  'POST /mandates/:id/evidence/:evidence/withdrawal': ofOwnEntity,
  'GET /mandates/:id/evidence/:evidence/others': everybody,
  'POST /mandates/:id/evidence/:evidence/others': ofOwnEntity,
  'GET /evidence/:id/file': everybody,
  'POST /mandates/:id/verification': officers,
  'POST /mandates/:id/verification/return': officers,
  'POST /mandates/:id/review': officers,
  'POST /mandates/:id/assignment': officers,

  'GET /review': officersOnly,
  'GET /review/missing': officersOnly,
  'GET /review/safety': officersOnly,
  'GET /review/safety/:id': officersOnly,
  'POST /review/safety/:id/mandate': officersOnly,
  'POST /review/safety/:id/settlement': officersOnly,
  'POST /review/safety/:id/reopening': officersOnly,
  'POST /review/undo': officersOnly,
  'GET /review/:id': officersOnly,
  'POST /review/:id/verdict': officersOnly,
  'POST /review/:id/wording': officersOnly,
  'POST /review/:id/due': officersOnly,
  'POST /review/:id/assignment': officersOnly,
  'POST /review/:id/parts': officersOnly,
  'POST /review/:id/merger': officersOnly,

  'GET /resolutions': everybody,
  'GET /resolutions/:id': everybody,
  'GET /resolutions/:id/original': everybody,
  'GET /resolutions/:id/matrix': everybody,
  'GET /resolutions/:id/matrix.pdf': everybody,
  'GET /resolutions/*symbol': everybody,
  'GET /documents/:id/original': everybody,
  'GET /documents/:id/pages/:page.png': everybody,

  'GET /sessions': everybody,
  'GET /sessions/:session/readiness': everybody,
  'POST /sessions/:session/readiness/choice': everybody,
  'POST /sessions/:session/readiness/templates': everybody,
  'POST /sessions/:session/readiness/templates/deletion': everybody,
  'GET /sessions/:session/readiness.css': everybody,
  'GET /sessions/:session/readiness.:form': everybody,
  'GET /sessions/:session/evidence.zip': everybody,
  'GET /sessions/:session/reconciliation': everybody,
  'POST /sessions/:session/reconciliation': everybody,
  'POST /sessions/:session/reconciliation.csv': everybody,
  'GET /sessions/verification': everybody,
  'POST /sessions/verification': everybody,
  'GET /sessions/:session/frozen': everybody,
  'POST /sessions/:session/frozen': officers,
  'GET /sessions/:session/frozen/:report': everybody,
  'GET /sessions/:session/frozen/:report/readiness.css': everybody,
  'GET /sessions/:session/frozen/:report/readiness.:form': everybody,
  'GET /sessions/:session/frozen/:report/comparison': everybody,
  'GET /sessions/:session/frozen/:report/comparison.csv': everybody,
  'POST /sessions/:session/frozen/:report/signatures': officers,

  'GET /notices': everybody,
  'POST /notices/read': everybody,
  'POST /notices/digest': everybody,
  'POST /notices/feed': everybody,
  'POST /notices/feed/revocation': everybody,
  'GET /feeds/:token.ics': anyone,
  'GET /mail': administratorsOnly,
  'POST /mail/retry': administratorsOnly,

  'GET /calendar': everybody,
  'GET /calendar/:period/edit': administratorsOnly,
  'POST /calendar/:period': administrators,
  'POST /calendar/:period/reset': administrators,

  'GET /entities': everybody,
  'POST /entities': administrators,
  'GET /entities/new': administratorsOnly,
  'GET /entities/import': administratorsOnly,
  'POST /entities/import': administratorsOnly,
  'POST /entities/import/confirmation': administratorsOnly,
  'GET /entities/:id': everybody,
  'GET /entities/:id/edit': administratorsOnly,
  'POST /entities/:id': administrators,
  'POST /entities/:id/deactivation': administrators,
  'POST /entities/:id/reactivation': administrators,

  'GET /people': administratorsOnly,
  'GET /people/new': administratorsOnly,
  'POST /people': administratorsOnly,
  'GET /people/import': administratorsOnly,
  'POST /people/import': administratorsOnly,
  'POST /people/import/confirmation': administratorsOnly,
  'GET /people/:id': administratorsOnly,
  'POST /people/:id': administratorsOnly,
  'POST /people/:id/deactivation': administratorsOnly,
  'POST /people/:id/reactivation': administratorsOnly,
  'POST /people/:id/password-link': administratorsOnly,
  'POST /people/invitations/:id/withdrawal': administratorsOnly,

  'GET /audit': administratorsOnly,
  'GET /audit/export.:format': administratorsOnly,
  'GET /audit/verification': administratorsOnly,

  'GET /account': everybody,
  'POST /account': everybody,
  'POST /account/password': everybody,

  'GET /sign-in': anyone,
  'POST /sign-in': anyone,
  'POST /sign-out': everybody,
  'POST /theme': anyone,
  'GET /invitations/:token': anyone,
  'POST /invitations/:token': anyone,

  'GET /health': anyone,
}
