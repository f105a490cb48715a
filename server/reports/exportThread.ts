/** First file of the thread that writes exports: all that it is asked for. */
export { default } from './exportWorker.ts'
export { default as bundle } from './bundle/bundleWorker.ts'
export { default as sheetAsCsv } from './reconcile/sheetAsCsv.ts'
export { default as prove } from './proofWorker.ts'
