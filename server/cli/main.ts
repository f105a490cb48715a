/** The command line: `npm run operative -- COMMAND`. */
import { Command } from 'commander'
import { isBusy } from '../../db/connection.ts'
import { ConfigError } from '../config.ts'
import { extractFiles } from './extract.ts'
import { importFiles } from './import.ts'
import { printPasswordLink } from './passwordLink.ts'

const program = new Command('operative')
  .description('Follows the mandates that resolutions give the Secretary-General.')
  .showHelpAfterError('Run with --help for the commands.')

program
  .command('import')
  .description('read resolution files and store what they ask for')
  .argument('<file...>', 'PDF, plain text or Markdown')
  .option('--as <email>', 'the person who imports (default: the command line)')
  .action(async (files: string[], options: { as?: string }) => {
    process.exitCode = await importFiles(files, options)
  })

program
  .command('extract')
  .description('print what files ask for, without storing anything')
  .argument('<file...>', 'PDF, plain text or Markdown')
  .option('--json', 'one JSON object a line (the only form so far)')
  .action(async (files: string[]) => {
    process.exitCode = await extractFiles(files)
  })

program
  .command('password-link')
  .description('print a one-time link with which a person sets a new password')
  .argument('<email>', 'the address the person signs in with')
  .action(async (email: string) => {
    process.exitCode = await printPasswordLink(email)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (isBusy(error)) console.error('Another program is writing to the database. Try again.')
  else if (error instanceof ConfigError) console.error(error.message)
  else throw error
  process.exitCode = 1
}
