/** First file of a thread that makes reports: teaches the thread TypeScript as readingThread.js does, then works. */
import { require } from 'tsx/cjs/api'

const worker = require('./formWorker.ts', import.meta.url)

export default worker.default
export const { freeze, verify, compare } = worker
export const sheet = require('../sheets/sheetWorker.ts', import.meta.url).default
