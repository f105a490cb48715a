/** First file of the thread that draws pages: teaches the thread TypeScript as readingThread.js does, then draws. */
import { require } from 'tsx/cjs/api'

export default require('./pageWorker.ts', import.meta.url).default
