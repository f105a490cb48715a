import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/needChromium.ts'],
    reporters: ['default', './tests/support/closingLine.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
