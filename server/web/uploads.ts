/** Takes the files of a form to disk, each cut off at the size limit, so that one huge file does not cost the others. */
import type { Request } from 'express'
import multer, { type StorageEngine } from 'multer'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { WaitingFile } from '../intake.ts'
import type { Visit } from './visit.ts'

/** What one form may bring. */
export interface UploadLimits {
  /** Of one file; a larger one is dropped. */
  readonly bytes: number
  readonly files: number
  readonly fields: number
  /** What to do with more files. */
  readonly advice: string
}

const importLimits = {
  files: 2000,
  fields: 10,
  advice: 'Put them into a ZIP archive, or send fewer at once.',
}

/** The form was no file form, was cut off, or held too many files; the message is for the person. */
export class UploadFailed extends Error {
  override name = 'UploadFailed'
}

const cutOff = 'The files did not arrive whole. Try again, with fewer files at once.'

const isTooMany = (error: unknown): boolean =>
  error instanceof multer.MulterError && error.code === 'LIMIT_FILE_COUNT'

/**
 * Receives the files of the field `files`, and the other fields into `request.body`. Where a file is over the limit its
 * bytes are dropped and `path` is null. A form without files is left as it was read.
 * @throws UploadFailed
 */
export async function receiveFiles(
  { request, response, settings }: Visit,
  limits: UploadLimits = { ...importLimits, bytes: settings.maxFileBytes },
): Promise<WaitingFile[]> {
  await mkdir(settings.uploadFolder, { recursive: true })
  // File names come as UTF-8; multer's own default would garble Arabic and Russian ones.
  const receive = multer({
    storage: storageIn(settings.uploadFolder, limits.bytes),
    defParamCharset: 'utf8',
    limits: { files: limits.files, fields: limits.fields },
  })
  await new Promise<void>((resolve, reject) => {
    receive.array('files')(request, response, (error: unknown) => {
      if (!error) return resolve()
      // A disk that is full or gone is our failure, and belongs into the log.
      if (error instanceof Error && 'syscall' in error) return reject(error)
      const tooMany = `These are more than ${limits.files} files. ${limits.advice}`
      reject(new UploadFailed(isTooMany(error) ? tooMany : cutOff, { cause: error }))
    })
  })
  const received = (request.files ?? []) as Express.Multer.File[]
  // A form sent without choosing a file holds one nameless empty file.
  const [named, nameless] = [
    received.filter((f) => f.originalname !== ''),
    received.filter((f) => f.originalname === ''),
  ]
  await Promise.all(nameless.map((file) => rm(file.path, { force: true })))
  return named.map((file) => ({
    fileName: file.originalname,
    size: file.size,
    path: file.path === '' ? null : file.path,
  }))
}

function storageIn(uploadFolder: string, maxBytes: number): StorageEngine {
  return {
    _handleFile: (_request: Request, file, done) => {
      keep(file.stream, join(uploadFolder, randomUUID()), maxBytes).then((kept) => done(null, kept), done)
    },
    _removeFile: (_request: Request, file, done) => {
      rm(file.path, { force: true }).then(() => done(null), done)
    },
  }
}

/** Writes a stream to disk; a file over the limit is not kept, only counted. */
async function keep(stream: Readable, path: string, limit: number): Promise<{ path: string; size: number }> {
  const keeper = keepUpTo(limit)
  try {
    await pipeline(stream, keeper.transform, createWriteStream(path))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  const size = keeper.size()
  if (size <= limit) return { path, size }
  await rm(path, { force: true })
  return { path: '', size }
}

/** Counts everything, lets only the first `limit` bytes through. */
function keepUpTo(limit: number): { transform: Transform; size: () => number } {
  let size = 0
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(null, size > limit ? undefined : chunk)
    },
  })
  return { transform, size: () => size }
}
