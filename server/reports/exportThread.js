/** First file of the thread that writes exports: teaches the thread TypeScript as readingThread.js does, then writes. */
import { require } from 'tsx/cjs/api'

export default require('./exportWorker.ts', import.meta.url).default
export const sheetAsCsv = require('./reconcile/sheetAsCsv.ts', import.meta.url).default
export const bundle = require('./bundle/bundleWorker.ts', import.meta.url).default
