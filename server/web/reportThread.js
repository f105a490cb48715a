/** First file of a thread that makes pages of reports: teaches the thread TypeScript as readingThread.js does, then works. */
import { require } from 'tsx/cjs/api'

export default require('./reportWorker.ts', import.meta.url).default
