/** Runs before all tests: without a browser the whole run fails, with a sentence that says what to install. */
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

export default function setup(project: TestProject): void {
  project.provide('chromium', findChromium())
}
