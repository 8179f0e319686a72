import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../../src/cli/serve.ts'
import { type BuiltPage, readPages, summed } from '../support/dist.ts'
import { test as base, expect } from '../support/test.ts'

/** A site built for a folder of a host, and served there. */
interface Moved {
  pages: BuiltPage[]
}

const test = base.extend<object, Moved & { folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'site-under-x-'))
      const root = fileURLToPath(new URL('../..', import.meta.url))
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder],
        {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, BASE_PATH: '/x/', SITE: 'https://example.org', ASTRO_TELEMETRY_DISABLED: '1' },
        },
      )
      if (status !== 0) throw new Error(`The build for /x/ failed:\n${(stdout + stderr).slice(-2000)}`)
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pages: [async ({ folder }, use) => use(readPages(folder)), { scope: 'worker' }],
  site: [
    async ({ folder }, use) => {
      const server = await serve({ root: folder, port: 0, base: '/x/' })
      await use(`${server.origin}/x/`)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

// One worker, so that the site is built once.
test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)

test('under a base path every link and asset stays under it', ({ pages }) => {
  const names = ['href', 'src', 'action', 'data', 'poster', 'srcset']
  const straying = pages.flatMap((page) =>
    names.flatMap((name) =>
      page.root
        .querySelectorAll(`[${name}]`)
        .map((element) => element.getAttribute(name) ?? '')
        .filter((address) => address.startsWith('/') && !address.startsWith('/x/'))
        .map((fault) => ({ path: page.path, fault })),
    ),
  )
  expect(summed(straying)).toEqual([])
  expect(pages.length).toBeGreaterThan(1000)
})

test('under a base path the canonical and alternate addresses stay under it', ({ pages }) => {
  const straying = pages.flatMap((page) =>
    page.root
      .querySelectorAll('link[rel=canonical], link[rel=alternate]')
      .map((element) => new URL(element.getAttribute('href') ?? '').pathname)
      .filter((path) => !path.startsWith('/x/'))
      .map((fault) => ({ path: page.path, fault })),
  )
  expect(summed(straying)).toEqual([])
})

test('a site that knows its address names it: in canonical links, and on paper', ({ pages }) => {
  const page = pages.find(({ path }) => path === 'vi/plans/')
  const address = 'https://example.org/x/vi/plans/'
  expect(page?.root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address)
  expect(page?.root.querySelector('[data-address]')?.text).toBe(address)
  const provision = pages.find(({ path }) => path === 'vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  expect(provision?.root.querySelector('[data-cite]')?.text).toContain(
    'https://example.org/x/vi/plans/tra-vinh-2021-2025/iii-5-a-1/',
  )
})

test('under a base path the home page and a provision load whole, and links lead on', async ({ page }) => {
  await page.goto('en/')
  await page.getByRole('rowheader').getByRole('link', { name: 'Trà Vinh' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trà Vinh')
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trà Vinh')
  await page.locator('a[data-switch]').click()
  await expect(page).toHaveURL(/\/x\/en\/plans\/tra-vinh-2021-2025\/iii-5-a-1\/$/)
})

test.describe('outside the base path', () => {
  test.use({ allowedErrors: [/404/] })

  test('nothing is found', async ({ page }) => {
    expect((await page.goto('/vi/'))?.status()).toBe(404)
  })
})
