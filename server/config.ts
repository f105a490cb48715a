/** The only reader of the environment; fails at start, naming the variable. */
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Every setting with its meaning and default; an unknown or impossible value stops the start. */
const environment = z.object({
  /** Folder of the database, of files given as evidence, and of uploads that wait to be read. */
  DATA_DIR: z.string().min(1).default('data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address people use, where a proxy stands before the application; decides cookies and printed links. */
  BASE_URL: z.url().optional(),
  /** Number of proxies before the application, for the address of the visitor. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** Largest file that is read, in megabytes. */
  MAX_FILE_MB: z.coerce.number().positive().max(1024).default(50),
  /** Largest file that is taken as evidence, in megabytes. */
  MAX_EVIDENCE_MB: z.coerce.number().positive().max(1024).default(50),
  /** Longest time for reading one file, in seconds. */
  READ_SECONDS: z.coerce.number().positive().max(3600).default(120),
  /** Where documents are fetched by symbol; redirects lose encryption only where this address has none. */
  DOCUMENTS_URL: z.url({ protocol: /^https?$/u }).default('https://documents.un.org/api/symbol/access'),
  /** Whether documents may be fetched by symbol at all. */
  DOCUMENTS_FETCH: z.enum(['on', 'off']).default('on'),
  /** Mail server for notices; without one they stand in the application alone. */
  SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  /** Who the mail is from. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]@[^\s@>]+>?$/u)
    .default('Operative <operative@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What each variable must be, for the sentence that stops the start. */
const expected: Readonly<Record<keyof z.output<typeof environment>, string>> = {
  DATA_DIR: 'the path of a folder',
  HOST: 'a host name or address',
  PORT: 'a port number from 0 to 65535',
  BASE_URL: 'an address as in https://operative.example.org',
  TRUST_PROXY: 'a number of proxies from 0 to 5',
  MAX_FILE_MB: 'a number of megabytes from above 0 to 1024',
  MAX_EVIDENCE_MB: 'a number of megabytes from above 0 to 1024',
  READ_SECONDS: 'a number of seconds from above 0 to 3600',
  DOCUMENTS_URL: 'an address as in https://documents.un.org/api/symbol/access',
  DOCUMENTS_FETCH: 'on or off',
  SMTP_URL: 'an address as in smtp://user:password@mail.example.org:587',
  MAIL_FROM: 'an address as in Operative <operative@example.org>',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

export interface Config {
  readonly databaseFile: string
  readonly uploadFolder: string
  readonly evidenceFolder: string
  readonly host: string
  readonly port: number
  readonly baseUrl: string | null
  readonly trustProxy: number
  readonly maxFileBytes: number
  readonly maxEvidenceBytes: number
  readonly readMilliseconds: number
  readonly documents: { readonly url: string; readonly isOn: boolean }
  /** Null where no mail server is set. */
  readonly mail: { readonly url: string; readonly from: string } | null
  readonly logLevel: string
}

/** A variable of the environment has a value that cannot be used. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Reads the settings.
 * @param variables normally `process.env`
 * @throws ConfigError naming the variable
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, v]) => v !== '')),
  )
  if (!parsed.success) {
    const variable = String(parsed.error.issues[0]?.path[0])
    const meant = expected[variable as keyof typeof expected]
    // What stands in SMTP_URL may hold a password.
    const value = variable === 'SMTP_URL' ? 'not usable' : `"${variables[variable]}"`
    throw new ConfigError(`The environment variable ${variable} is ${value}; it must be ${meant}.`)
  }
  const values = parsed.data
  const folder = resolve(values.DATA_DIR)
  return {
    databaseFile: join(folder, 'operative.db'),
    uploadFolder: join(folder, 'uploads'),
    evidenceFolder: join(folder, 'evidence'),
    host: values.HOST,
    port: values.PORT,
    baseUrl: values.BASE_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: values.TRUST_PROXY,
    maxFileBytes: Math.round(values.MAX_FILE_MB * 1024 * 1024),
    maxEvidenceBytes: Math.round(values.MAX_EVIDENCE_MB * 1024 * 1024),
    readMilliseconds: values.READ_SECONDS * 1000,
    documents: { url: values.DOCUMENTS_URL, isOn: values.DOCUMENTS_FETCH === 'on' },
    mail: values.SMTP_URL === undefined ? null : { url: values.SMTP_URL, from: values.MAIL_FROM },
    logLevel: values.LOG_LEVEL,
  }
}
