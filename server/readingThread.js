/** First file of a worker thread: teaches the thread TypeScript, which Node 20 does not pass on, then reads. */
import { register } from 'tsx/esm/api'

register()
const { default: readingWorker } = await import('./readingWorker.ts')

export default readingWorker
