import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { XMLParser } from 'fast-xml-parser'
import { parseAtomFeed } from 'feedsmith'
import sharp from 'sharp'
import { shardOf } from '../../src/cite/shards.ts'
import { serve } from '../../src/cli/serve.ts'
import { t } from '../../src/i18n/index.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { type BuiltPage, builtPages, distFolder, readPages, summed } from '../support/dist.ts'
import { type ContentCopy, contentCopy } from '../support/faulty.ts'
import { addressFaults, languagesOf, linkOf, metaOf } from '../support/head.ts'
import { realCatalogue } from '../support/localities.ts'
import { untilKept } from '../support/offline.ts'
import { readQr } from '../support/qr.ts'
import { test as base, expect } from '../support/test.ts'

/** A host's settings, all of them. */
const settings = {
  BASE_PATH: '/x/',
  SITE: 'https://example.org',
  CONTACT_ADDRESS: 'errors@example.org',
  REPOSITORY_ADDRESS: 'https://example.org/source',
}

const PLAN = 'tra-vinh-2021-2025'

/** Invented moves of every kind, one of them in two steps, one into another plan: the real content has none yet. */
function plantMoves({ edit }: ContentCopy): void {
  edit<Ledger>('ledger.yaml', (ledger) => {
    Object.assign(ledger.provisions, { 9001: `${PLAN}/cu-1`, 9002: `${PLAN}/cu-2`, 9003: 'an-giang-2021-2025/cu' })
    Object.assign(ledger.moved, {
      [`provisions/${PLAN}/cu-1`]: `provisions/${PLAN}/cu-2`,
      [`provisions/${PLAN}/cu-2`]: `provisions/${PLAN}/iii-5-a-1`,
      'provisions/an-giang-2021-2025/cu': `provisions/${PLAN}/iii-5-a-1`,
      [`sections/${PLAN}/cu`]: `sections/${PLAN}/iii-5`,
      'topics/cu': 'topics/health-insurance',
      'people/cu': 'people/ethnic-minorities',
      'agencies/cu': 'agencies/departments',
      'glossary/cu': 'glossary/health-insurance',
    })
    ledger.sections.push(`${PLAN}/cu`)
    for (const kind of ['topics', 'people', 'agencies', 'glossary'] as const) ledger[kind].push('cu')
  })
}

/** A site built for a folder of a host, and served there. */
interface Moved {
  pages: BuiltPage[]
}

const test = base.extend<object, Moved & { folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'site-under-x-'))
      const root = fileURLToPath(new URL('../..', import.meta.url))
      for (const name of ['src', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
        cpSync(join(root, name), join(folder, name), { recursive: true })
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
      plantMoves(contentCopy(join(folder, 'content')))
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', folder],
        {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, ...settings, COMPRESS: '0', ASTRO_TELEMETRY_DISABLED: '1' },
        },
      )
      if (status !== 0) throw new Error(`The build for /x/ failed:\n${(stdout + stderr).slice(-2000)}`)
      await use(join(folder, 'dist'))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 300_000 },
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
test.setTimeout(300_000)

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

const front = 'https://example.org/x/'
/** Pages for search engines: all but the one of missing pages and the old addresses of what moved. */
const listed = (pages: BuiltPage[]) => pages.filter(({ root }) => !root.querySelector('meta[name=robots][content=noindex]'))
const xml = (folder: string, file: string) =>
  new XMLParser({ ignoreAttributes: false, isArray: (name) => ['url', 'xhtml:link', 'Url'].includes(name) }).parse(
    readFileSync(join(folder, file), 'utf8'),
  )

test('each page names its own address and that of its twin, whole and under the base path', ({ pages }) => {
  const faults = listed(pages).flatMap((page) => addressFaults(page, front).map((fault) => ({ path: page.path, fault })))
  expect(summed(faults)).toEqual([])
})

test('the sitemap lists every page with both languages, as their heads say it, and robots find it', ({ pages, folder }) => {
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`\nSitemap: ${front}sitemap-index.xml\n`)
  expect(xml(folder, 'sitemap-index.xml').sitemapindex.sitemap.loc).toBe(`${front}sitemap-0.xml`)
  const entries: { loc: string; 'xhtml:link': { '@_hreflang': string; '@_href': string }[] }[] = xml(folder, 'sitemap-0.xml')
    .urlset.url
  const due = Object.fromEntries(listed(pages).map((page) => [front + page.path, languagesOf(page)]))
  const said = entries.map(({ loc, 'xhtml:link': links }) => [
    loc,
    Object.fromEntries(links.map((link) => [link['@_hreflang'], link['@_href']])),
  ])
  expect(said).toHaveLength(listed(pages).length)
  expect(Object.fromEntries(said)).toEqual(due)
})

for (const lang of LOCALES) {
  test(`a browser can search here from its own box, in ${lang}`, ({ pages, folder }) => {
    const home = pages.find(({ path }) => path === `${lang}/`)
    expect(home && linkOf(home, `link[rel=search][hreflang=${lang}]`)).toBe(`/x/${lang}/opensearch.xml`)
    const { OpenSearchDescription: about } = xml(folder, `${lang}/opensearch.xml`)
    expect(about.ShortName.length).toBeLessThanOrEqual(16)
    expect(about.Url[0]['@_template']).toBe(`${front}${lang}/search/?q={searchTerms}`)
  })

  test(`the site can be put on a home screen, in ${lang}`, async ({ pages, folder }) => {
    const home = pages.find(({ path }) => path === `${lang}/`)
    expect(home && linkOf(home, 'link[rel=manifest]')).toBe(`/x/${lang}/app.webmanifest`)
    const manifest = JSON.parse(readFileSync(join(folder, lang, 'app.webmanifest'), 'utf8'))
    expect(manifest).toMatchObject({
      lang,
      scope: '/x/',
      start_url: `/x/${lang}/`,
      display: 'standalone',
      name: t(lang).siteName(realCatalogue().tally),
    })
    const drawn: { src: string; sizes: string; purpose: string; type: string }[] = manifest.icons
    expect(drawn.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    )
    for (const { src, sizes, type } of drawn.filter((icon) => icon.type === 'image/png')) {
      const { width, height, format } = await sharp(join(folder, src.replace(/^\/x\//, ''))).metadata()
      expect(`${width}x${height} image/${format}`).toBe(`${sizes} ${type}`)
    }
  })
}

test('a program that answers from this site is told what the texts are, and its links lead to pages', ({ pages, folder }) => {
  const text = readFileSync(join(folder, 'llms.txt'), 'utf8')
  expect(text).toContain('chỉ được biết qua bản tin')
  expect(text).toContain('known only from news reports')
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
  const known = new Set([...pages.map(({ path }) => front + path), `${front}data/provisions.json`])
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((link) => !known.has(link))).toEqual([])
})

test('every page is shared with a picture of 1200 × 630 in its language, named by its whole address', async ({
  pages,
  folder,
}) => {
  const images = listed(pages).map((page) => ({ page, image: metaOf(page, 'og:image') ?? '' }))
  const wrong = images.filter(
    ({ page, image }) =>
      !image.startsWith(`${front}previews/${page.locale ?? 'vi'}/`) ||
      !existsSync(join(folder, image.slice(front.length))) ||
      metaOf(page, 'twitter:card') !== 'summary_large_image' ||
      !metaOf(page, 'og:image:alt'),
  )
  expect(wrong.map(({ page, image }) => `${page.path}: ${image}`)).toEqual([])
  const drawn = [...new Set(images.map(({ image }) => image))]
  const sizes = await Promise.all(
    drawn.map(async (image) => {
      const file = join(folder, image.slice(front.length))
      const { format, width, height } = await sharp(file).metadata()
      return { image, is: `${format} ${width}x${height}`, bytes: statSync(file).size }
    }),
  )
  expect(sizes.filter(({ is, bytes }) => is !== 'png 1200x630' || bytes > 60_000)).toEqual([])
  // Plans, pillars, topics, groups, comparisons and the site, in both languages; none is drawn that no page shows.
  expect(readdirSync(join(folder, 'previews'), { recursive: true }).filter((file) => String(file).endsWith('.png'))).toHaveLength(
    drawn.length,
  )
  expect(drawn.length).toBeGreaterThan(300)
  const own = (path: string) => images.find(({ page }) => page.path === path)?.image
  expect(own('en/plans/tra-vinh-2021-2025/iii-5-a-1/')).toBe(own('en/plans/tra-vinh-2021-2025/'))
  expect(own('vi/topics/health-insurance/')).toBe(`${front}previews/vi/topics-health-insurance.png`)
})

test('where an address for letters is set, the link to report an error is a letter that names the page', ({ pages }) => {
  const page = pages.find(({ path }) => path === 'en/plans/tra-vinh-2021-2025/iii-5-a-1/')
  const letter = new URL(page?.root.querySelector('a[data-report]')?.getAttribute('href') ?? '')
  expect(letter.href).toMatch(/^mailto:errors@example\.org\?/)
  expect(letter.searchParams.get('subject')).toBe('Error: plans/tra-vinh-2021-2025/iii-5-a-1')
  expect(letter.searchParams.get('body')).toContain(`${front}en/plans/tra-vinh-2021-2025/iii-5-a-1/`)
  const corrections = pages.find(({ path }) => path === 'en/corrections/')
  expect(corrections?.root.querySelector('#report a[href^="mailto:"]')?.text).toBe('errors@example.org')
  expect(corrections?.root.querySelector('#report a[href="https://example.org/source"]')).not.toBeNull()
})

test('a feed names whole addresses where the site knows its own', ({ folder }) => {
  const feed = parseAtomFeed(readFileSync(join(folder, 'en/corrections/feed.xml'), 'utf8'))
  const links = [...(feed.links ?? []), ...(feed.entries ?? []).flatMap((entry) => entry.links ?? [])].map(
    ({ href }) => href ?? '',
  )
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !link.startsWith(`${front}en/corrections/`))).toEqual([])
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' })
  test('under a base path the worker keeps what is under it', async ({ page, context, site }) => {
    await page.goto(`${site}vi/`)
    await untilKept(page, 'vi')
    await context.setOffline(true)
    await page.goto(`${site}vi/compare/inclusive/`)
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await page.goto(`${site}vi/plans/${PLAN}/iii-5-a-1/`)
    await expect(page).toHaveURL(`${site}vi/plans/${PLAN}/#iii-5-a-1`)
    await page.goto(`${site}en/nothing/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('en').missing.title)
  })
})

test('a site that knows its address names it on paper and in citations', ({ pages }) => {
  const page = pages.find(({ path }) => path === 'vi/plans/')
  const address = 'https://example.org/x/vi/plans/'
  expect(page?.root.querySelector('[data-address]')?.text).toBe(address)
  const provision = pages.find(({ path }) => path === 'vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  expect(provision?.root.querySelector('[data-cite]')?.text).toContain(
    'https://example.org/x/vi/plans/tra-vinh-2021-2025/iii-5-a-1/',
  )
})

test('a printed code leads to the site’s own address, and the letters under it say the same', async ({ page }) => {
  await page.goto('vi/corner/posters/engaged/')
  const code = page.locator('figure.qr')
  expect(await readQr(code.locator('svg'))).toBe('https://example.org/x/vi/pillars/engaged/')
  await expect(code).toContainText('example.org/x/vi/pillars/engaged/')
  await expect(page.locator('[data-to]').first()).toHaveText(/^example\.org\/x\/vi\/plans\//)
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

const moves: [what: string, from: string, to: string][] = [
  ['a provision', `plans/${PLAN}/cu-2/`, `plans/${PLAN}/iii-5-a-1/`],
  ['a provision that moved twice', `plans/${PLAN}/cu-1/`, `plans/${PLAN}/iii-5-a-1/`],
  ['a provision of another plan', 'plans/an-giang-2021-2025/cu/', `plans/${PLAN}/iii-5-a-1/`],
  ['a topic', 'topics/cu/', 'topics/health-insurance/'],
  ['the comparison of a topic', 'compare/cu/', 'compare/health-insurance/'],
  ['a group of people', 'people/cu/', 'people/ethnic-minorities/'],
  ['an agency', 'agencies/cu/', 'agencies/departments/'],
]
for (const [what, from, to] of moves) {
  test(`the old address of ${what} that moved leads to the new one, in both languages`, async ({ page, pages, folder }) => {
    for (const locale of LOCALES) {
      const built = pages.find(({ path }) => path === `${locale}/${from}`)?.root
      const now = `/x/${locale}/${to}`
      expect(built?.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(`0; url=${now}`)
      expect(built?.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`https://example.org${now}`)
      expect(built?.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
      expect(built?.querySelector(`main a[href="${now}"]`)).toBeTruthy()
      expect(readFileSync(join(folder, '_redirects'), 'utf8').split('\n')).toContain(`/x/${locale}/${from} ${now} 301`)
      await page.goto(`${locale}/${from}`)
      await expect(page).toHaveURL(new RegExp(`${now}$`))
    }
  })
}

const places: [what: string, from: string, to: string][] = [
  ['a section', `plans/${PLAN}/#s-cu`, `#s-iii-5`],
  ['a provision', `plans/${PLAN}/#cu-1`, '#iii-5-a-1'],
  ['a term', 'glossary/#cu', '#health-insurance'],
]
for (const [what, from, to] of places) {
  test(`the old place of ${what} on its page is that of the new one, in both languages`, async ({ page }) => {
    for (const locale of LOCALES) {
      await page.goto(`${locale}/${from}`)
      await expect(page.locator(to)).toBeInViewport()
    }
  })
}

test('what moved to another plan says so at its old place', async ({ page }) => {
  await page.goto('vi/plans/an-giang-2021-2025/#cu')
  const line = page.locator('#cu')
  await expect(line).toBeInViewport()
  await line.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/x/vi/plans/${PLAN}/iii-5-a-1/$`))
})

test('the old permanent numbers of a moved provision still find it', ({ folder }) => {
  for (const number of [9001, 9002, 9003]) {
    for (const locale of LOCALES) {
      const file = JSON.parse(readFileSync(join(folder, `cite/${locale}/${shardOf(number)}.json`), 'utf8'))
      const row = file.rows.find((each: { number: number }) => each.number === number)
      expect(row.key).toBe(`${PLAN}/iii-5-a-1`)
      expect(row.path).toBe(`/x/${locale}/plans/${PLAN}/iii-5-a-1/`)
    }
  }
})

test('where nothing moved, no address leads elsewhere', () => {
  expect(existsSync(join(distFolder, '_redirects'))).toBe(false)
  expect(builtPages().filter(({ html }) => /http-equiv="refresh"/.test(html))).toEqual([])
})

test.describe('outside the base path', () => {
  test.use({ allowedErrors: [/404/] })

  test('nothing is found', async ({ page }) => {
    expect((await page.goto('/vi/'))?.status()).toBe(404)
  })
})
