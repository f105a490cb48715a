/** The whole site in one table: method, URL, the least role that may, and who answers. */
import type { Role } from '../../db/schema.ts'
import * as account from './account.ts'
import * as assignments from './assignments.ts'
import * as audit from './audit.ts'
import * as calendar from './calendar.ts'
import * as calendarForm from './calendarForm.ts'
import * as deferrals from './deferrals.ts'
import * as discharge from './discharge.ts'
import * as bulk from './bulk.ts'
import * as bundle from './bundle.ts'
import * as entities from './entities.ts'
import * as entityForm from './entityForm.ts'
import * as entityImport from './entityImport.ts'
import * as evidence from './evidence.ts'
import * as frozenReports from './frozenReports.ts'
import * as health from './health.ts'
import * as importPage from './importPage.ts'
import * as imports from './imports.ts'
import * as invitations from './invitations.ts'
import * as listLook from './listLook.ts'
import * as mandateExport from './mandateExport.ts'
import * as mandateIndex from './mandateIndex.ts'
import * as mandates from './mandates.ts'
import * as notices from './notices.ts'
import * as originals from './originals.ts'
import * as pageImages from './pageImages.ts'
import * as people from './people.ts'
import * as personImport from './personImport.ts'
import * as personLinks from './personLinks.ts'
import * as reconcile from './reconcile.ts'
import * as reportComparison from './reportComparison.ts'
import * as reportChoice from './reportChoice.ts'
import * as reportMemory from './reportMemory.ts'
import * as reportForms from './reportForms.ts'
import * as reportVerification from './reportVerification.ts'
import * as resolutions from './resolutions.ts'
import * as savedViews from './savedViews.ts'
import * as reviewDue from './reviewDue.ts'
import * as reviewQueue from './reviewQueue.ts'
import * as reviews from './reviews.ts'
import * as reviewWords from './reviewWords.ts'
import * as safety from './safety.ts'
import * as sheets from './sheets.ts'
import * as sessions from './sessions.ts'
import * as signIn from './signIn.ts'
import * as signatures from './signatures.ts'
import * as start from './start.ts'
import * as theme from './theme.ts'
import * as updates from './updates.ts'
import type { Handler, OpenHandler } from './visit.ts'

type Method = 'get' | 'post'

/** `anyone` is the only way to a page without a sign-in; every other row names the least role that may. */
export type Route =
  | readonly [method: Method, url: string, role: 'anyone', handler: OpenHandler]
  | readonly [method: Method, url: string, role: Role, handler: Handler]

export const routes: readonly Route[] = [
  // The first page, and the samples that fill it
  ['get', '/', 'viewer', start.index],
  ['post', '/samples', 'officer', start.createSamples],
  ['post', '/samples/removal', 'officer', start.destroySamples],

  // Import
  ['get', '/imports', 'officer', imports.index],
  ['post', '/imports', 'officer', imports.create],
  ['post', '/imports/symbols', 'officer', imports.createBySymbol],
  ['get', '/imports/:id', 'officer', importPage.show],
  ['get', '/imports/:id/changes', 'officer', importPage.changes],

  // Mandates: the task list, and one with its history
  ['get', '/mandates', 'viewer', mandateIndex.index],
  ['get', '/mandates/export.:format', 'viewer', mandateExport.exported],
  ['get', '/mandates/evidence.zip', 'viewer', bundle.ofList],
  ['get', '/mandates/views', 'viewer', savedViews.index],
  ['post', '/mandates/views', 'viewer', savedViews.create],
  ['post', '/mandates/views/:id', 'viewer', savedViews.update],
  ['post', '/mandates/views/:id/deletion', 'viewer', savedViews.destroy],
  ['post', '/mandates/bulk', 'focal point', bulk.preview],
  ['post', '/mandates/bulk/confirmation', 'focal point', bulk.create],
  ['post', '/mandates/look', 'viewer', listLook.update],
  ['get', '/mandates/:id', 'viewer', mandates.show],
  ['get', '/mandates/:id/sheet', 'viewer', sheets.factSheet],
  ['get', '/mandates/:id/sheet.pdf', 'viewer', sheets.factSheetTaken],
  ['post', '/mandates/:id/updates', 'focal point', updates.create],
  ['post', '/mandates/:id/evidence/:evidence/withdrawal', 'focal point', evidence.withdraw],
  ['get', '/mandates/:id/evidence/:evidence/others', 'viewer', discharge.show],
  ['post', '/mandates/:id/evidence/:evidence/others', 'focal point', discharge.create],
  ['get', '/evidence/:id/file', 'viewer', evidence.file],
  ['post', '/mandates/:id/verification', 'officer', updates.verify],
  ['post', '/mandates/:id/verification/return', 'officer', updates.returnBack],
  ['post', '/mandates/:id/review', 'officer', mandates.review],
  ['post', '/mandates/:id/assignment', 'officer', assignments.update],

  // Review: what was found waits for a person, and the safety list for what was not
  ['get', '/review', 'officer', reviewQueue.index],
  ['get', '/review/missing', 'officer', reviewQueue.missing],
  ['get', '/review/safety', 'officer', safety.index],
  ['get', '/review/safety/:id', 'officer', safety.show],
  ['post', '/review/safety/:id/mandate', 'officer', safety.add],
  ['post', '/review/safety/:id/settlement', 'officer', safety.settle],
  ['post', '/review/safety/:id/reopening', 'officer', safety.reopen],
  ['post', '/review/undo', 'officer', reviews.undo],
  ['get', '/review/:id', 'officer', reviews.show],
  ['post', '/review/:id/verdict', 'officer', reviews.judge],
  ['post', '/review/:id/wording', 'officer', reviewWords.edit],
  ['post', '/review/:id/due', 'officer', reviewDue.setDue],
  ['post', '/review/:id/assignment', 'officer', reviewDue.assign],
  ['post', '/review/:id/parts', 'officer', reviewWords.split],
  ['post', '/review/:id/merger', 'officer', reviewWords.merge],

  // Resolutions and their texts
  ['get', '/resolutions', 'viewer', resolutions.index],
  ['get', '/resolutions/:id', 'viewer', resolutions.show],
  ['get', '/resolutions/:id/original', 'viewer', originals.show],
  ['get', '/resolutions/:id/matrix', 'viewer', sheets.matrix],
  ['get', '/resolutions/:id/matrix.pdf', 'viewer', sheets.matrixTaken],
  ['get', '/resolutions/*symbol', 'viewer', resolutions.bySymbol],
  ['get', '/documents/:id/original', 'viewer', resolutions.original],
  ['get', '/documents/:id/pages/:page.png', 'viewer', pageImages.show],

  // Sessions and their readiness reports
  ['get', '/sessions', 'viewer', sessions.index],
  ['get', '/sessions/:session/readiness', 'viewer', sessions.readiness],
  ['post', '/sessions/:session/readiness/choice', 'viewer', reportMemory.choose],
  ['post', '/sessions/:session/readiness/templates', 'viewer', reportChoice.saveTemplate],
  ['post', '/sessions/:session/readiness/templates/deletion', 'viewer', reportChoice.deleteTemplate],
  ['get', '/sessions/:session/readiness.css', 'viewer', sessions.readinessFoot],
  ['get', '/sessions/:session/readiness.:form', 'viewer', reportForms.taken],
  ['get', '/sessions/:session/evidence.zip', 'viewer', bundle.ofSession],
  ['get', '/sessions/:session/reconciliation', 'viewer', reconcile.show],
  ['post', '/sessions/:session/reconciliation', 'viewer', reconcile.compare],
  ['post', '/sessions/:session/reconciliation.csv', 'viewer', reconcile.taken],
  ['get', '/sessions/verification', 'viewer', reportVerification.show],
  ['post', '/sessions/verification', 'viewer', reportVerification.create],
  ['get', '/sessions/:session/frozen', 'viewer', frozenReports.index],
  ['post', '/sessions/:session/frozen', 'officer', frozenReports.create],
  ['get', '/sessions/:session/frozen/:report', 'viewer', frozenReports.show],
  ['get', '/sessions/:session/frozen/:report/readiness.css', 'viewer', frozenReports.foot],
  ['get', '/sessions/:session/frozen/:report/readiness.:form', 'viewer', frozenReports.taken],
  ['get', '/sessions/:session/frozen/:report/comparison', 'viewer', reportComparison.show],
  ['get', '/sessions/:session/frozen/:report/comparison.csv', 'viewer', reportComparison.taken],
  ['post', '/sessions/:session/frozen/:report/signatures', 'officer', signatures.create],

  // Decisions of the Assembly that put documents off to a later session
  ['get', '/deferrals', 'officer', deferrals.index],
  ['post', '/deferrals', 'officer', deferrals.preview],
  ['post', '/deferrals/confirmation', 'officer', deferrals.create],

  // The calendar: when sessions and their parts meet
  ['get', '/calendar', 'viewer', calendar.index],
  ['get', '/calendar/:period/edit', 'administrator', calendarForm.edit],
  ['post', '/calendar/:period', 'administrator', calendarForm.update],
  ['post', '/calendar/:period/reset', 'administrator', calendarForm.reset],

  // Entities: the departments and offices that mandates are assigned to
  ['get', '/entities', 'viewer', entities.index],
  ['post', '/entities', 'administrator', entityForm.create],
  ['get', '/entities/new', 'administrator', entityForm.add],
  ['get', '/entities/import', 'administrator', entityImport.add],
  ['post', '/entities/import', 'administrator', entityImport.preview],
  ['post', '/entities/import/confirmation', 'administrator', entityImport.create],
  ['get', '/entities/:id', 'viewer', entities.show],
  ['get', '/entities/:id/edit', 'administrator', entityForm.edit],
  ['post', '/entities/:id', 'administrator', entityForm.update],
  ['post', '/entities/:id/deactivation', 'administrator', entityForm.deactivate],
  ['post', '/entities/:id/reactivation', 'administrator', entityForm.reactivate],

  // People and the links that let them in
  ['get', '/people', 'administrator', people.index],
  ['get', '/people/new', 'administrator', personLinks.add],
  ['post', '/people', 'administrator', personLinks.create],
  ['get', '/people/import', 'administrator', personImport.add],
  ['post', '/people/import', 'administrator', personImport.preview],
  ['post', '/people/import/confirmation', 'administrator', personImport.create],
  ['get', '/people/:id', 'administrator', people.edit],
  ['post', '/people/:id', 'administrator', people.update],
  ['post', '/people/:id/deactivation', 'administrator', people.deactivate],
  ['post', '/people/:id/reactivation', 'administrator', people.reactivate],
  ['post', '/people/:id/password-link', 'administrator', personLinks.passwordLink],
  ['post', '/people/invitations/:id/withdrawal', 'administrator', personLinks.withdraw],

  // Notices, mail and the calendar feed
  ['get', '/notices', 'viewer', notices.index],
  ['post', '/notices/read', 'viewer', notices.read],
  ['post', '/notices/digest', 'viewer', notices.digest],
  ['post', '/notices/feed', 'viewer', notices.createFeed],
  ['post', '/notices/feed/revocation', 'viewer', notices.revokeFeed],
  ['get', '/feeds/:token.ics', 'anyone', notices.feed],
  ['get', '/mail', 'administrator', notices.mail],
  ['post', '/mail/retry', 'administrator', notices.retry],

  // The audit log
  ['get', '/audit', 'administrator', audit.index],
  ['get', '/audit/export.:format', 'administrator', audit.exported],
  ['get', '/audit/verification', 'administrator', audit.verification],

  // One's own account
  ['get', '/account', 'viewer', account.show],
  ['post', '/account', 'viewer', account.update],
  ['post', '/account/password', 'viewer', account.updatePassword],

  // Signing in and out
  ['get', '/sign-in', 'anyone', signIn.show],
  ['post', '/sign-in', 'anyone', signIn.create],
  ['post', '/sign-out', 'viewer', signIn.destroy],
  ['post', '/theme', 'anyone', theme.update],
  ['get', '/invitations/:token', 'anyone', invitations.show],
  ['post', '/invitations/:token', 'anyone', invitations.create],

  // For supervisors
  ['get', '/health', 'anyone', health.show],
]
