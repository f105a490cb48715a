/**
 * First file of a worker thread: teaches the thread TypeScript, which Node 20 does not pass on, then reads. The files
 * are required and not imported: hooks of `import` run in a thread of their own beside each worker, which is 30 MB more.
 */
import { require } from 'tsx/cjs/api'

export default require('./readingWorker.ts', import.meta.url).default
