/** Entries of the audit log in plain words. */

const deeds: Readonly<Record<string, string>> = {
  'signIn.begin': 'Signed in',
  'signIn.end': 'Signed out',
  'resolution.import': 'Imported a document',
  'mandate.update': 'Updated a mandate',
  'mandate.review': 'Reviewed a mandate',
  'mandate.verify': 'Verified an occurrence',
  'mandate.return': 'Returned an occurrence',
  'evidence.bundle': 'Took a bundle of evidence',
  'evidence.withdraw': 'Withdrew evidence',
  'calendar.move': 'Moved days of a session',
  'calendar.reset': 'Took back a move of days',
  'mandate.export': 'Exported mandates',
  'mandate.assign': 'Changed who answers for a mandate',
  'entity.add': 'Added an entity',
  'entity.change': 'Changed an entity',
  'entity.deactivate': 'Deactivated an entity',
  'entity.reactivate': 'Reactivated an entity',
  'entity.import': 'Imported entities',
  'person.inviteAll': 'Invited people from a table',
  'samples.entities': 'Added the entities of the samples',
  'person.change': 'Changed a person',
  'person.deactivate': 'Deactivated a person',
  'person.reactivate': 'Reactivated a person',
  'account.change': 'Changed the own account',
  'account.password': 'Set a password',
  'preference.set': 'Set a preference',
  'view.save': 'Saved a view',
  'view.change': 'Changed a saved view',
  'view.delete': 'Deleted a saved view',
  'mandate.bulk': 'Changed many mandates',
  'mandate.defer': 'Deferred what a decision puts off',
  'samples.remove': 'Removed the samples',
  'invitation.first': 'Made the link of the first administrator',
  'invitation.withdraw': 'Withdrew an invitation',
  'report.export': 'Took a readiness report',
  'report.sheet': 'Took a single sheet',
  'report.reconcile': 'Took a comparison with a list',
  'report.compare': 'Took a comparison of reports',
  'report.freeze': 'Froze a readiness report',
  'report.sign': 'Signed a frozen report',
  'audit.export': 'Exported the audit log',
}

const areas: Readonly<Record<string, string>> = {
  signIn: 'Sign-ins',
  audit: 'Audit log',
  account: 'Own accounts',
}

/** `mandate.update` → "Updated a mandate"; an action without words of its own is said as it is written. */
export const deedWords = (action: string): string => deeds[action] ?? spaced(action)

/** `mandate` → "Mandate", `signIn` → "Sign-ins". */
export const areaWords = (area: string): string => areas[area] ?? spaced(area)

const spaced = (word: string): string => {
  const words = word
    .replaceAll('.', ': ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
