import type { Page } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { results, state } from '../support/search.ts'
import { expect, test } from '../support/test.ts'

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "';--",
  '" " "',
  '"',
  '“',
  '((((',
  '[a-z]+*?\\',
  '\\u0000',
  '\u202eabc',
  '😀😀',
  'a'.repeat(10_000),
  '\u0000\u0001\u001b',
  '%',
  '%ZZ',
  '&lt;b&gt;',
  '{{7*7}}',
  '$' + '{1}',
  '../../etc',
  'null',
  'constructor',
  '__proto__',
  '-',
  '*',
  '0',
  '\n\n',
  '\ud800',
  'ệ'.repeat(500),
  '"bảo hiểm',
  'bảo" hiểm"',
]
const WRAPPED: ((text: string) => string)[] = [
  (s) => s,
  (s) => `${s} rừng`,
  (s) => `"${s}"`,
  (s) => s.toUpperCase(),
  (s) => `bảo ${s} y tế`,
  (s) => `${s}${s}`,
  (s) => s.split('').reverse().join(''),
  (s) => `161/${s}`,
  (s) => `ai ${s}?`,
  (s) => `${s} ${s} ${s}`,
]

/** What the page shows after a text was put into its box as a paste does. */
interface Answer {
  /** Empty where the answer came in time. */
  late: string
  /** Words of the first provision found. */
  first: string
  /** Elements that no part of the page makes. */
  foreign: number
}

/** Asks one text after another. */
function ask(page: Page, texts: string[]): Promise<Answer[]> {
  return page.evaluate(async (queries) => {
    const box = document.querySelector('#q') as HTMLInputElement
    const region = document.querySelector('[data-search-state]') as HTMLElement
    const answers: Answer[] = []
    for (const query of queries) {
      box.value = query
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      box.form?.requestSubmit()
      const answered = () => region.dataset.searchState === (box.value.trim() ? 'done' : 'idle')
      const until = performance.now() + 3000
      while (!answered() && performance.now() < until) await new Promise((next) => setTimeout(next, 2))
      answers.push({
        late: answered() ? '' : `${region.dataset.searchState} after 3 s`,
        first: document.querySelector('[data-provision]')?.textContent ?? '',
        // The mark of a plan is the page's own picture.
        foreign: document.querySelectorAll(
          '#results :is(svg, script, iframe), #results img:not([alt=""][loading=lazy]), #results :is([onerror], [onload])',
        ).length,
      })
    }
    return answers
  }, texts)
}

test('300 hostile queries, each answered: no error, nothing executed, usable after each', async ({ page }) => {
  test.setTimeout(90_000)
  page.on('dialog', () => expect('a dialog').toBe('none'))
  await page.goto('vi/search/')
  const queries = HOSTILE.flatMap((text) => WRAPPED.map((make) => make(text)))
  expect(queries.length).toBeGreaterThanOrEqual(300)
  for (const [i, query] of queries.entries()) {
    const what = `query ${i}: ${JSON.stringify(query).slice(0, 60)}`
    const [hostile, after] = await ask(page, [query, 'góc ASEAN'])
    expect(hostile, what).toMatchObject({ late: '', foreign: 0 })
    expect(after, `after ${what}`).toEqual({ late: '', first: expect.stringContaining('ASEAN'), foreign: 0 })
  }
})

test.describe('hostile addresses', () => {
  for (const locale of LOCALES) {
    test(`${locale}: a query and filters in the address are shown as text, never as markup`, async ({ page }) => {
      for (const text of ['<img src=x onerror=alert(1)>', '%00%ff', 'a'.repeat(3000), '"><script>alert(1)</script>']) {
        await page.goto(`${locale}/search/?${new URLSearchParams({ q: text, locality: text, sort: text, match: text })}`)
        await state(page, 'done')
        await expect(page.locator('#results :is(img, svg, script)')).toHaveCount(0)
      }
    })
  }
})

/** From asking to the sentence on the page, in milliseconds: the promise of three seconds. */
async function timeToError(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const box = document.querySelector('#q') as HTMLInputElement
    const region = document.querySelector('[data-search-state]') as HTMLElement
    const asked = performance.now()
    box.value = 'rừng'
    box.form?.requestSubmit()
    while (region.dataset.searchState !== 'error' && performance.now() - asked < 6000)
      await new Promise((next) => setTimeout(next, 10))
    return performance.now() - asked
  })
}

/** What keeps the search from running; each is set up before the page opens. */
const OBSTACLES: Record<string, (page: Page) => Promise<unknown>> = {
  'WebAssembly is missing': (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
  'WebAssembly is forbidden by a policy': (page) =>
    page.route('**/search/', async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" }
      await route.fulfill({ response, headers })
    }),
}
for (const [what, pattern] of [
  ['the texts', '**/texts/*.json'],
  ['the script of the index', '**/pagefind.js*'],
  ['the engine', '**/*.wasm'],
  ['the list of records', '**/*.pf_meta'],
  ['the words', '**/*.pf_index'],
] as const) {
  OBSTACLES[`${what} missing`] = (page) => page.route(pattern, (route) => route.fulfill({ status: 404 }))
  OBSTACLES[`${what} cut off`] = (page) => page.route(pattern, (route) => route.abort())
  OBSTACLES[`${what} corrupt`] = (page) =>
    page.route(pattern, (route) => route.fulfill({ status: 200, body: 'not what was meant' }))
  OBSTACLES[`${what} cut short`] = (page) =>
    page.route(pattern, async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      await route.fulfill({ response, body: body.subarray(0, body.length >> 1) })
    })
}

test.describe('when it cannot run', () => {
  test.use({ allowedErrors: [/./] })
  for (const locale of LOCALES) {
    const words = t(locale).search
    // The faults are the same in both languages: the second takes one of each sort.
    const faults = Object.entries(OBSTACLES).filter(([what]) => locale === 'vi' || /WebAssembly|engine/.test(what))
    for (const [what, setUp] of faults) {
      test(`${locale}: ${what}: the page names it within 3 seconds and opens the A–Z`, async ({ page }) => {
        await setUp(page)
        await page.goto(`${locale}/search/`)
        expect(await timeToError(page)).toBeLessThan(3000)
        await expect(page.locator('#results')).toContainText(words.error)
        if (/WebAssembly/.test(what)) await expect(page.locator('#results')).toContainText(words.fault.wasm)
        // Against a cut line one can save the search; a browser does not tell why a script did not come.
        const keep = page.locator('#results').getByRole('link', { name: words.offline })
        await expect(keep).toHaveCount(what.endsWith('cut off') && !what.includes('script') ? 1 : 0)
        if (/texts missing/.test(what)) await expect(page.locator('#results')).toContainText('texts/')
        await expect(page.locator('#directory')).toHaveAttribute('open')
        await expect(page.locator('#directory a').first()).toBeVisible()
        await expect(results(page)).toHaveCount(0)
        await page.unrouteAll({ behavior: 'ignoreErrors' })
      })
    }
  }

  for (const pattern of ['**/head.json', '**/texts/*.json', '**/*.pf_index', '**/*.wasm'])
    test(`${pattern} on a slow line: still loading is said, the lists are offered, and what comes late is shown`, async ({
      page,
    }) => {
      // What is asked for later comes at once: the engine asks for one piece of its index after another.
      let until = 0
      await page.route(pattern, async (route) => {
        until ||= Date.now() + 4000
        await new Promise((done) => setTimeout(done, until - Date.now()))
        await route.continue().catch(() => {})
      })
      const words = t('vi').search
      await page.goto('vi/search/?q=bảo hiểm y tế')
      await expect(page.locator('[data-search-slow]')).toContainText(words.slow, { timeout: 4000 })
      await state(page, 'loading')
      await expect(page.locator('#results')).not.toContainText(words.error)
      await page.getByRole('button', { name: words.offerLists }).click()
      await expect(page.locator('#directory')).toHaveAttribute('open')
      await expect(page.locator('[data-search-state=done]')).toBeAttached({ timeout: 20_000 })
      expect(await results(page).count()).toBeGreaterThan(3)
      await expect(page.locator('#directory')).not.toHaveAttribute('open')
    })

  test('a second try succeeds once the fault is gone', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort())
    await page.goto('vi/search/?q=bảo hiểm y tế')
    await state(page, 'error')
    await page.unrouteAll()
    await page.getByRole('button', { name: t('vi').search.retry }).click()
    await state(page, 'done')
    expect(await results(page).count()).toBeGreaterThan(3)
  })

  test('a second try starts at once, while the first request still hangs', async ({ page }) => {
    let first = true
    await page.route('**/head.json', async (route) => {
      if (!first) return route.continue()
      first = false
      await new Promise((done) => setTimeout(done, 60_000))
    })
    await page.goto('vi/search/?q=bảo hiểm y tế')
    const again = page.getByRole('button', { name: t('vi').search.retry })
    await again.click({ timeout: 6000 })
    const asked = Date.now()
    await state(page, 'done')
    expect(Date.now() - asked).toBeLessThan(4000)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('a page from before a new build fetches itself anew, once', async ({ page }) => {
    let missing = true
    await page.route('**/head.json', (route) => (missing ? route.fulfill({ status: 404 }) : route.continue()))
    let loads = 0
    page.on('load', () => loads++)
    await page.goto('vi/search/?q=bảo hiểm y tế')
    await state(page, 'error')
    await expect(page.locator('#results')).toContainText('head.json')
    expect(loads).toBe(2)
    missing = false
    await page.getByRole('button', { name: t('vi').search.retry }).click()
    await state(page, 'done')
  })

  test('without its script the page says so, shows the query and has the A–Z', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort())
    await page.goto('vi/search/?q=bảo hiểm y tế')
    await expect(page.locator('#search-absent')).toBeVisible({ timeout: 8000 })
    await page.locator('#directory summary').click()
    await expect(page.locator('#directory').getByRole('link', { name: 'Rừng', exact: true }).first()).toBeVisible()
  })
})
