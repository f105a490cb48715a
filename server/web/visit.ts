/** What a handler gets: the request, the signed-in person, the house it works in, and the two ways to answer. */
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import type { Author, Database } from '../../db/connection.ts'
import type { Role } from '../../db/schema.ts'
import type { FileStore } from '../evidence/fileStore.ts'
import type { DocumentsService } from '../fetching/documentsService.ts'
import type { DecisionReader, Intake } from '../intake.ts'
import type { PagePool } from '../pagePool.ts'
import type { ExportPool } from '../reports/exportPool.ts'
import type { FormPool } from '../reports/forms/formPool.ts'
import type { ReportPages } from './reportPages.ts'

/** Settings the pages need; passed in from `config.ts`. */
export interface WebSettings {
  /** Largest file that is read, in bytes. */
  readonly maxFileBytes: number
  /** Largest file that is taken as evidence, in bytes. */
  readonly maxEvidenceBytes: number
  /** Where uploads wait until they are read. */
  readonly uploadFolder: string
  /** Address people use, where a proxy stands before the application; null where they reach it directly. */
  readonly baseUrl: string | null
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean
  /** The application's own version. */
  readonly version: string
}

/** All that pages work with; made once in `main.ts`, or in a test. */
export interface House {
  readonly db: Database
  readonly intake: Intake
  /** Reads what decisions put off. */
  readonly decisions: DecisionReader
  /** Where documents are fetched by their symbols. */
  readonly documents: DocumentsService
  /** Draws the pages of documents. */
  readonly pages: PagePool
  /** Files of evidence, outside the database. */
  readonly files: FileStore
  /** Writes lists as files. */
  readonly exports: ExportPool
  /** Makes reports to take away. */
  readonly reportForms: FormPool
  /** Makes the pages of reports. */
  readonly reportPages: ReportPages
  readonly settings: WebSettings
  readonly log: Logger
  /** The only clock. */
  readonly now: () => Date
  /** The only randomness: a new secret of 256 bits in base64url, for cookies and one-time links. */
  readonly newToken: () => string
}

/** The person behind a request. */
export interface SignedIn {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly entityId: number | null
  readonly signInId: number
  /** Notices that the person has not marked as read. */
  readonly unread: number
}

/** A request by anyone, signed in or not. */
export interface Visitor extends House {
  readonly request: Request
  readonly response: Response
  readonly person: SignedIn | null
  /** The time of the request, ISO. */
  readonly at: string
  /** Answers with a view; `data` is what the view names, the page frame is added here. */
  readonly render: (view: string, data: Record<string, unknown>, status?: number) => void
  /** Answers a POST: go and look there. The notice is one sentence shown once on the page that follows. */
  readonly redirect: (url: string, notice?: string) => void
}

/** A request by a signed-in person whose role the routes table allows. */
export interface Visit extends Visitor {
  readonly person: SignedIn
  /** The person as the author of a write. */
  readonly author: Author
}

export type OpenHandler = (visit: Visitor) => Promise<void>
export type Handler = (visit: Visit) => Promise<void>
