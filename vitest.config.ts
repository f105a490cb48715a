import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/ownFolder.ts', 'tests/support/needChromium.ts'],
    reporters: ['default', './tests/support/closingLine.ts'],
    // Many tests wait for a browser or another process: two at a time even where there are two cores.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
