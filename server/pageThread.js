/** First file of the thread that draws pages: teaches the thread TypeScript, as readingThread.js does, then draws. */
import { register } from 'tsx/esm/api'

register()
const { default: pageWorker } = await import('./pageWorker.ts')

export default pageWorker
