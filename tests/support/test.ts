/** What every browser test starts from: a server of dist/, Chromium, and a context that tolerates no error and no other host. */
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../src/cli/chromium.ts'
import { serve } from '../../src/cli/serve.ts'
import { readBasePath } from '../../src/model/settings.ts'

interface Options {
  /** Errors that a test brings about on purpose, as the 404 of a missing page: `test.use({ allowedErrors: [/404/] })`. */
  allowedErrors: RegExp[]
}

interface WorkerFixtures {
  /** Address of the site with its base path and a slash at the end, as `http://127.0.0.1:40123/`; one server a worker. */
  site: string
}

export const test = base.extend<Options, WorkerFixtures>({
  allowedErrors: [[], { option: true }],

  site: [
    async ({}, use) => {
      const path = readBasePath(process.env.BASE_PATH)
      const server = await serve({ root: fileURLToPath(new URL('../../dist', import.meta.url)), port: 0, base: path })
      await use(server.origin + path)
      await server.close()
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({}, use) => {
      // The rule holds for every request of the browser, those of service workers too, and leaves the HTTP cache on,
      // which Playwright's request interception would switch off.
      const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
      await use({ executablePath: await findChromium(), args: [...chromiumFlags(), onlyThisMachine] })
    },
    { scope: 'worker' },
  ],

  // A worker would fetch beside what a test looks at; the tests of use without a network let it in.
  serviceWorkers: 'block',

  baseURL: async ({ site }, use) => use(site),

  context: async ({ context, site, allowedErrors }, use) => {
    const faults: string[] = []
    const { origin } = new URL(site)
    const addError = (fault: string) => {
      if (!allowedErrors.some((allowed) => allowed.test(fault))) faults.push(fault)
    }
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) faults.push(`request to another host: ${url.href}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error') addError(`console error: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => addError(`page error: ${error.error().stack ?? error.error().message}`))
    await use(context)
    expect(faults, 'errors and foreign requests of the page').toEqual([])
  },
})

export { expect }
