/** Images of the pages of PDF documents. */
import { findFile, findOriginal } from '../../db/documents.ts'
import type { StoredFile } from '../pagePool.ts'
import { NotFound } from './errors.ts'
import type { Visit } from './visit.ts'

/** GET /documents/:id/pages/:page.png: drawn in a thread, kept by the browser as long as the content is the same. */
export async function show(visit: Visit): Promise<void> {
  const { id, page } = visit.request.params
  const number = /^[1-9]\d{0,4}$/u.test(String(page)) ? Number(page) : 0
  const file = await storedFile(visit, Number(id))
  if (file === null || file.format !== 'pdf' || number === 0) throw new NotFound('There is no such page.')
  const tag = `"${file.sha256.slice(0, 32)}-${number}"`
  // A sign-in stands before every answer, so only the browser itself may keep it, and asks again each time.
  visit.response.set('Cache-Control', 'private, no-cache').set('ETag', tag)
  if (visit.request.headers['if-none-match'] === tag) {
    visit.response.status(304).end()
    return
  }
  const png = await visit.pages.image(file, number)
  if (png === null) {
    visit.response.removeHeader('ETag')
    throw new NotFound('This page cannot be shown.')
  }
  visit.response
    .type('image/png')
    .set('Content-Security-Policy', "default-src 'none'")
    .send(Buffer.from(png.buffer, png.byteOffset, png.byteLength))
}

/** A file of the database as the pool takes it; its bytes are read only when they are needed. */
export async function storedFile(
  { db }: Visit,
  documentId: number,
): Promise<(StoredFile & { readonly format: string }) | null> {
  const file = Number.isSafeInteger(documentId) ? await findFile(db, documentId) : null
  if (file === null) return null
  const load = async () => (await findOriginal(db, documentId))?.bytes ?? new Uint8Array(0)
  return { ...file, load }
}
