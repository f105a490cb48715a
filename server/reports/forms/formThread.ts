/** First file of a thread that makes reports: all that it is asked for. */
export { compare, default, freeze, verify } from './formWorker.ts'
export { default as sheet } from '../sheets/sheetWorker.ts'
