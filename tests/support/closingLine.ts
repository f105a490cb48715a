/**
 * Ends a test run with one line that counts: `N passed, N failed`, and `, N skipped` when some were. Before it stands what
 * was skipped, by name, so that nobody takes a run without the labelled documents for a whole one.
 */
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'

/** A vitest reporter; stands last in the list, so that its line is the last one. */
export default class ClosingLine implements Reporter {
  #expected = 0

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#expected = specifications.length
  }

  /** A file that could not be run counts as one failure: its tests were never counted. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const skippedNames = new Set<string>()
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) tally[test.result().state] += 1
      // A suite can be skipped before it knows its tests: those of documents that are not there.
      for (const suite of module.children.allSuites()) {
        if (suite.state() === 'skipped') skippedNames.add(suite.fullName)
      }
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        tally.failed += 1
    }
    if (modules.length < this.#expected) tally.failed += this.#expected - modules.length
    const skipped = tally.skipped + tally.pending
    // After the other reporters have written theirs.
    setImmediate(() => {
      for (const name of skippedNames) process.stdout.write(`Skipped: ${name}\n`)
      process.stdout.write(
        `${tally.passed} passed, ${tally.failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
      )
    })
  }
}
