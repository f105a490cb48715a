/** Takes a small table from a form: a file, or what was pasted into its field. */
import multer from 'multer'
import { TableUnreadable, decodeTable } from './csvTable.ts'
import type { Visit } from './visit.ts'

const mostBytes = 512 * 1024

/**
 * The text of the field `file`, or of the field `table` where no file was chosen.
 * @throws TableUnreadable where neither is there, or it is too large
 */
export async function receiveTable(visit: Visit): Promise<string> {
  const { file, text } = await receiveFileOrText(visit)
  return file === null ? text : decodeTable(file)
}

/**
 * The bytes of the field `file`; where no file was chosen, the text of the field `table`.
 * @throws TableUnreadable where neither is there, or it is too large
 */
export async function receiveFileOrText({
  request,
  response,
}: Visit): Promise<{ file: Buffer | null; text: string }> {
  // Read already: a form arrives only once.
  const sent = fieldOf(request.body, 'table')
  if (sent !== '') return { file: null, text: sent }
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: mostBytes, fieldSize: mostBytes, files: 1, fields: 5 },
  })
  await new Promise<void>((resolve, reject) => {
    receive.single('file')(request, response, (error: unknown) => {
      if (!error) return resolve()
      const tooLarge = error instanceof multer.MulterError && error.code.startsWith('LIMIT_FI')
      const says = tooLarge ? 'It is larger than 512 KB. Import it in parts.' : 'It did not arrive whole.'
      reject(new TableUnreadable(says, { cause: error }))
    })
  })
  const { file } = request
  if (file && file.size > 0) return { file: file.buffer, text: '' }
  const pasted = fieldOf(request.body, 'table')
  if (pasted.trim() === '') throw new TableUnreadable('Choose a file, or paste the table.')
  return { file: null, text: pasted }
}

/** A text field of a form that `receiveTable` has read; empty where it was not sent. */
export function fieldOf(body: unknown, name: string): string {
  const value: unknown = body !== null && typeof body === 'object' ? Reflect.get(body, name) : ''
  return typeof value === 'string' ? value : ''
}
