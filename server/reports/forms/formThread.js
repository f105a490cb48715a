/** First file of a thread that makes reports: teaches the thread TypeScript as readingThread.js does, then works. */
import { require } from 'tsx/cjs/api'

export default require('./formWorker.ts', import.meta.url).default
