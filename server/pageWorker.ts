/** The worker thread in which originals are looked into for people: sizes and images of pages, the text of text files. */
import { renderPage } from './documents/pageImage.ts'
import { type PageSize, pageSizes } from './documents/pageSizes.ts'
import { decodeText } from './documents/text.ts'

export type { PageSize } from './documents/pageSizes.ts'

/** What to find out about a file. */
export type PageTask = { readonly bytes: Uint8Array } & (
  | { readonly what: 'sizes' }
  | { readonly what: 'text' }
  /** `page` from 1; `scale` in pixels for a point. */
  | { readonly what: 'image'; readonly page: number; readonly scale: number }
)

export default async function pageWorker(task: PageTask): Promise<readonly PageSize[] | string | Uint8Array> {
  if (task.what === 'sizes') return pageSizes(task.bytes)
  if (task.what === 'text') return decodeText(task.bytes)
  return (await renderPage(task.bytes, task.page, task.scale)).png
}
