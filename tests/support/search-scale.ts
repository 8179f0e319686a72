/**
 * Measures the search page: bytes of a cold first query, time of a warm one at a quarter of the processor's speed.
 *   node tests/support/search-scale.ts [--dist dist] [--times 1,10,60]
 * With times above 1 the content is repeated under other ids in a copy of the site in a temporary folder.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { buildCatalogue, type Catalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { chromiumFlags, findChromium } from '../../src/cli/chromium.ts'
import { serve } from '../../src/cli/serve.ts'
import type { Locale } from '../../src/model/locale.ts'
import { writeSearch } from '../../src/search/integration.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const COLD: Record<Locale, string> = { vi: 'bảo hiểm y tế', en: 'health insurance' }
const WARM: Record<Locale, string[]> = {
  vi: [
    'biến đổi khí hậu',
    'nguoi khuyet tat',
    'BHYT',
    'làng nghề truyền thống',
    'Sở Y tế làm gì',
    '161/QD-TTg',
    'văn hóa',
    'du l',
    'rừng',
  ],
  en: ['climate change', 'gender equality', 'craft villages', 'what does the Department of Health do', 'NGO', 'culture', 'tour'],
}

/** The catalogue with every provision `times` over; the copies' ids end in a number. */
export function repeated(catalogue: Catalogue, times: number): Catalogue {
  const copy = (n: number) =>
    catalogue.provisions.map((p) => (n === 0 ? p : { ...p, id: `${p.id}-copy${n}`, key: `${p.key}-copy${n}` }))
  return { ...catalogue, provisions: Array.from({ length: times }, (_, n) => copy(n)).flat() }
}

async function measure(
  browser: Browser,
  site: string,
  lang: Locale,
): Promise<{ bytes: number; parts: string; warm: number; slowest: number }> {
  const page = await (await browser.newContext()).newPage()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const sizes = new Map<string, number>()
  const urls = new Map<string, string>()
  client.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(urls.get(requestId) ?? requestId, encodedDataLength),
  )
  await page.goto(`${site}/${lang}/search/`, { waitUntil: 'networkidle' })
  await page.fill('#q', COLD[lang])
  await page.waitForSelector('[data-provision]')
  await page.waitForTimeout(300)
  const counted = [...sizes].filter(([url]) => /\/(_astro|pagefind|search\/\w+\.json)/.test(url) && !/\.css/.test(url))
  const bytes = counted.reduce((sum, [, size]) => sum + size, 0)
  const parts = counted.map(([url, size]) => `${url.split('/').at(-1)?.slice(0, 28)} ${size}`).join(', ')
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times: number[] = []
  for (const query of [...WARM[lang], ...WARM[lang]]) {
    times.push(
      await page.evaluate(async (text) => {
        const region = document.querySelector('[data-search-state]') as HTMLElement
        const box = document.querySelector('#q') as HTMLInputElement
        const started = performance.now()
        const changed = new Promise<void>((done) => {
          const watch = new MutationObserver(() => {
            watch.disconnect()
            done()
          })
          watch.observe(region.querySelector('ol') as HTMLElement, { childList: true })
        })
        box.value = text
        box.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
        await changed
        return performance.now() - started
      }, query),
    )
  }
  await page.context().close()
  const sorted = times.sort((a, b) => a - b)
  return { bytes, parts, warm: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dist: { type: 'string', default: join(root, 'dist') }, times: { type: 'string', default: '1,10,60' } },
  })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags() })
  const catalogue = buildCatalogue(readContent(join(root, 'content')).content)
  for (const times of values.times.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'search-scale-'))
    for (const part of ['vi/search', 'en/search', '_astro'])
      cpSync(join(values.dist, part), join(folder, part), { recursive: true })
    await writeSearch(repeated(catalogue, times), folder)
    const server = await serve({ root: folder, port: 0 })
    for (const lang of ['vi', 'en'] as const) {
      const { bytes, warm, slowest, parts } = await measure(browser, server.origin, lang)
      console.log(
        `×${times} ${lang}: cold first query ${(bytes / 1000).toFixed(1)} kB, warm ${warm.toFixed(0)} ms median, ${slowest.toFixed(0)} ms slowest (4× slower CPU)\n   ${parts}`,
      )
    }
    await server.close()
    rmSync(folder, { recursive: true })
  }
  await browser.close()
}

if (import.meta.main) await main()
