import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '../../src/cli/serve.ts'
import { inventedName, inventLocalities } from '../support/localities.ts'
import { expect, test } from '../support/test.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Comparison pages whose HTML takes more than `limit` kB on the wire. */
function tooLarge(dist: string, limit: number): string[] {
  return ['vi/compare', 'en/compare'].flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, size: brotliCompressSync(readFileSync(join(dist, folder, file))).length }))
      .filter(({ size }) => size > limit * 1024)
      .map(({ file, size }) => `${folder}/${file}: ${size} B`),
  )
}

test('with 34 invented localities the pages build, stay under 120 kB and can be used', async ({ browser }) => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'localities-'))
  try {
    inventLocalities(folder, 34)
    const built = spawnSync(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/', NODE_ENV: 'production' },
    })
    expect(built.status, built.stdout + built.stderr).toBe(0)
    const dist = join(folder, 'dist')
    expect(tooLarge(dist, 120)).toEqual([])
    const server = await serve({ root: dist, port: 0, base: '/' })
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${server.origin}/vi/compare/engaged/?l=dia-phuong-03,dia-phuong-34`)
    await expect(page.getByRole('columnheader', { name: inventedName(34) })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: inventedName(7) })).toBeHidden()
    await page.goto(`${server.origin}/vi/compare/engaged/`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    await page.locator('.scroll').evaluate((scroller) => scroller.scrollTo(3000, 300))
    const row = page.locator('.cloth tbody th').nth(1)
    expect((await row.boundingBox())?.x).toBeLessThan(100)
    await page.setViewportSize({ width: 320, height: 640 })
    const cards = await page.locator('.scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(cards, 'cards wider than a phone').toBeLessThanOrEqual(0)
    await page.close()
    await server.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
