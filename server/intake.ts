/** A file goes in, mandates are stored; the only bridge from reading to the database. */
import type { Author } from '../db/connection.ts'

/** A file that waits on disk to be read. */
export interface WaitingFile {
  readonly fileName: string
  readonly size: number
  /** Where its bytes are; null where the file was over the limit and was not kept. */
  readonly path: string | null
}

/** What intake offers to pages and commands. */
export interface Intake {
  /** Notes the files of one drop and starts reading them in the background; answers with the import's id. */
  readonly begin: (files: readonly WaitingFile[], author: Author) => Promise<number>
  /** Imports the sample resolutions that come with the application; answers when they are in. */
  readonly importSamples: (author: Author) => Promise<number>
}
