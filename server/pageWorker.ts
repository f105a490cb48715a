/** The worker thread in which originals are looked into for people: sizes and images of pages, the lines of other files. */
import { type FileLine, fileLines } from './documents/fileLines.ts'
import { renderPage } from './documents/pageImage.ts'
import { type PageSize, pageSizes } from './documents/pageSizes.ts'

export type { FileLine } from './documents/fileLines.ts'
export type { PageSize } from './documents/pageSizes.ts'

/** What to find out about a file. */
export type PageTask = { readonly bytes: Uint8Array } & (
  | { readonly what: 'sizes' }
  | { readonly what: 'lines'; readonly format: string }
  /** `page` from 1; `scale` in pixels for a point. */
  | { readonly what: 'image'; readonly page: number; readonly scale: number }
)

export default async function pageWorker(
  task: PageTask,
): Promise<readonly PageSize[] | readonly FileLine[] | Uint8Array> {
  if (task.what === 'sizes') return pageSizes(task.bytes)
  if (task.what === 'lines') return fileLines(task.bytes, task.format)
  return (await renderPage(task.bytes, task.page, task.scale)).png
}
