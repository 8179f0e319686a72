import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

/** The browser, the server and the guards of the browser tests are fixtures of support/test.ts: unit tests start neither. */
export default defineConfig({
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  reporter: './support/reporter.ts',
  workers: 2,
  // For a browser that crashes: the reporter takes no other excuse.
  retries: 1,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    { name: 'unit', testDir: './unit' },
    { name: 'dist', testDir: './dist' },
    { name: 'browser', testDir: './browser', use: { screenshot: 'only-on-failure' } },
  ],
})
