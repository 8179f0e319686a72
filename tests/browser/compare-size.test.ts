import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../../src/cli/serve.ts'
import { brotliBytes } from '../support/dist.ts'
import { inventedName, inventLocalities } from '../support/localities.ts'
import { expect, test } from '../support/test.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** kB over the wire, however many localities there are. */
const LIMIT = 30

/** Comparison pages whose HTML takes more than `limit` kB on the wire. */
function tooLarge(dist: string, limit: number): string[] {
  return ['vi/compare', 'en/compare'].flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, html: readFileSync(join(dist, folder, file)) }))
      // A cheap quality settles most pages.
      .filter(({ html }) => brotliBytes(html, 5) > limit * 1024 && brotliBytes(html) > limit * 1024)
      .map(({ file, html }) => `${folder}/${file}: ${brotliBytes(html)} B`),
  )
}

test('with 34 invented localities five stand side by side, others by beads and by choice, and no page is heavy', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'localities-'))
  try {
    inventLocalities(folder, 34)
    const built = spawnSync(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/', COMPRESS: '0', NODE_ENV: 'production' },
    })
    expect(built.status, built.stdout + built.stderr).toBe(0)
    const dist = join(folder, 'dist')
    expect(tooLarge(dist, LIMIT)).toEqual([])
    const server = await serve({ root: dist, port: 0, base: '/' })
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${server.origin}/vi/compare/engaged/`)
    await expect(page.getByRole('columnheader')).toHaveCount(6)
    // The five share the width of the page.
    const widths = () =>
      page.locator('thead th:visible').evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().width)))
    for (const width of await widths()) expect(width).toBeGreaterThan(130)
    await expect(page.locator('.cloth tbody').first().locator('.beads i')).toHaveCount(34)
    await page.goto(`${server.origin}/vi/compare/engaged/?l=dia-phuong-03,dia-phuong-34`)
    await expect(page.getByRole('columnheader', { name: inventedName(34) })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: inventedName(5) })).toBeHidden()
    await expect(page.getByRole('columnheader')).toHaveCount(3)
    for (const width of (await widths()).slice(1)) expect(width).toBeGreaterThan(300)
    // More than six would leave no room for words.
    const eight = Array.from({ length: 8 }, (_, index) => `dia-phuong-${String(index + 20)}`)
    await page.goto(`${server.origin}/vi/compare/engaged/?l=${eight}`)
    await expect(page.getByRole('columnheader')).toHaveCount(7)
    await page.locator('.controls > summary').click()
    await expect(page.getByRole('checkbox', { name: inventedName(1) })).toBeDisabled()
    for (const [width, path] of [
      [1280, 'engaged/'],
      [360, 'engaged/'],
      [320, ''],
      [320, 'facts/'],
    ] as const) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(`${server.origin}/vi/compare/${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} ${width}`).toBeLessThanOrEqual(width)
    }
    await page.close()
    await server.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
