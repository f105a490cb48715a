/** The command line: `npm run operative -- COMMAND`. Each command loads what it needs and no other. */
import { Command, Option } from 'commander'
import { documentLanguages } from '../fetching/symbols.ts'
import { groupings, partKeys } from '../reports/choice.ts'
import { NO_COLUMN, reportClasses } from '../reports/choosing.ts'
import { columnKeys } from '../reports/columns.ts'
import { forms, papers } from '../reports/forms/order.ts'
import { selections } from '../reports/selections.ts'
import { vocabularies } from '../reports/vocabularies.ts'
import { reportLanguages } from '../reports/wording/languages.ts'
import type { ImportOptions } from './import.ts'
import type { ReportOptions } from './report.ts'

const program = new Command('operative')
  .description('Follows the mandates that resolutions give the Secretary-General.')
  .showHelpAfterError('Run with --help for the commands.')

program
  .command('import')
  .description('read resolution files and store what they ask for')
  .argument('[file...]', 'PDF, DOCX, DOC, HTML, plain text or Markdown, or a ZIP of them')
  .option('--symbol <symbol...>', 'fetch these resolutions from the documents service, as in A/RES/78/331')
  .addOption(
    new Option('--language <code>', 'language of what is fetched').choices(documentLanguages).default('en'),
  )
  .option('--as <email>', 'the person who imports (default: the command line)')
  .action(async (files: string[], options: ImportOptions) => {
    const { importFiles } = await import('./import.ts')
    process.exitCode = await importFiles(files, options)
  })

program
  .command('extract')
  .description('print what files ask for, without storing anything')
  .argument('<file...>', 'PDF, DOCX, DOC, HTML, plain text or Markdown, or a ZIP of them')
  .option('--json', 'one JSON object a line (the only form so far)')
  .option('--officials', 'mandates of the Secretariat and of other named officials too')
  .action(async (files: string[], options: { officials?: true }) => {
    const { extractFiles } = await import('./extract.ts')
    process.exitCode = await extractFiles(files, options.officials === true)
  })

const reportCommand = program
  .command('report')
  .description('write the readiness report of a session of the General Assembly to a file')
  .argument('<session>', 'its number, as in 81')
  .addOption(new Option('--format <format>', 'form of the report').choices(forms).default('pdf'))
  .addOption(new Option('--paper <paper>', 'paper of PDF and DOCX').choices(papers).default('a4'))
  .addOption(new Option('--only <selection>', 'list only this part of what is due').choices(selections))
  .addOption(new Option('--part <part...>', 'only these parts of the session').choices(partKeys))
  .option('--committee <committee...>', 'only these committees, as in Fifth; none: not stated')
  .option('--entity <acronym...>', 'only what these entities lead; none: nobody')
  .addOption(new Option('--class <class...>', 'only these classes').choices(reportClasses))
  .addOption(new Option('--group <grouping>', 'what the sections are').choices(groupings).default('part'))
  .addOption(new Option('--words <body>', 'whose words for statuses').choices(vocabularies).default('ours'))
  .addOption(new Option('--language <code>', 'of headings').choices(reportLanguages).default('en'))
  .addOption(new Option('--column <column...>', 'show these columns').choices([...columnKeys, NO_COLUMN]))
  .option('--cut-off <time>', 'as at a day and time in UTC that has passed, as in 2045-03-01T14:30')
  .option('--out <file>', 'file to write (default: readiness-SESSION-DAY.FORMAT in this folder)')
  .action(async (session: string, options: ReportOptions) => {
    const { writeReport } = await import('./report.ts')
    process.exitCode = await writeReport(session, options)
  })

reportCommand
  .command('verify')
  .description('say whether a file is a frozen report as it was given out')
  .argument('<file>', 'PDF, DOCX, XLSX, CSV or JSON')
  .action(async (file: string) => {
    const { verifyReport } = await import('./reportVerification.ts')
    process.exitCode = await verifyReport(file)
  })

program
  .command('password-link')
  .description('print a one-time link with which a person sets a new password')
  .argument('<email>', 'the address the person signs in with')
  .action(async (email: string) => {
    const { printPasswordLink } = await import('./passwordLink.ts')
    process.exitCode = await printPasswordLink(email)
  })

const auditCommand = program.command('audit').description('the audit log and the histories of mandates')

auditCommand
  .command('verify')
  .description('prove that nothing was changed, removed or cut off')
  .option('--head <hash>', 'the head of the audit log as it was noted down earlier')
  .action(async ({ head }: { head?: string }) => {
    const { verifyAudit } = await import('./audit.ts')
    process.exitCode = await verifyAudit(head ?? null)
  })

auditCommand
  .command('export')
  .description('print the whole audit log, oldest first')
  .addOption(new Option('--format <format>', 'form of the output').choices(['csv', 'json']).default('csv'))
  .action(async ({ format }: { format: 'csv' | 'json' }) => {
    const { exportAudit } = await import('./audit.ts')
    process.exitCode = await exportAudit(format)
  })

program
  .command('evidence')
  .description('files that were given as evidence')
  .command('verify')
  .description('hash every file again and name those that are missing, changed or orphaned')
  .action(async () => {
    const { verifyEvidence } = await import('./evidence.ts')
    process.exitCode = await verifyEvidence()
  })

try {
  await program.parseAsync()
} catch (error) {
  const { isBusy } = await import('../../db/connection.ts')
  const { ConfigError } = await import('../config.ts')
  if (isBusy(error)) console.error('Another program is writing to the database. Try again.')
  else if (error instanceof ConfigError) console.error(error.message)
  else throw error
  process.exitCode = 1
}
