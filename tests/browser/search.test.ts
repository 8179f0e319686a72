import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { searcher } from '../../src/cli/search.ts'
import { expect, test } from '../support/test.ts'

const results = (page: Page) => page.locator('[data-search-state] [data-provision]')
const state = (page: Page, name: string) => expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', name)
const keys = (page: Page) => results(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-provision')))

async function open(page: Page, query: string, lang = 'vi'): Promise<void> {
  await page.goto(`${lang}/search/?${new URLSearchParams({ q: query })}`)
  await state(page, 'done')
}

test('typing without marks shows whole provisions with their real spelling marked', async ({ page }) => {
  await page.goto('vi/search/')
  await page.getByRole('searchbox').fill('bao hiem y te')
  await expect(results(page).first().locator('mark').first()).toContainText('bảo hiểm y tế')
  await expect(page).toHaveURL(/q=bao\+hiem\+y\+te/)
})

test('the page and the command line give the same order', async ({ page }) => {
  const find = searcher()
  const queries = readFileSync(new URL('../support/queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((_, i) => i % 9 === 0)
  test.slow()
  for (const { q, lang } of queries.map((line) => JSON.parse(line))) {
    await open(page, q, lang)
    const { answers } = await find(q, lang)
    const shown = await keys(page)
    expect(shown, q).toEqual(answers.map(({ entry }) => entry.key).slice(0, shown.length))
  }
})

test('counts by locality, and a filter that the address keeps', async ({ page }) => {
  await open(page, 'bảo hiểm y tế')
  await expect(page.locator('.count')).toContainText(/không có ở Tiền Giang/)
  await page.locator('button[data-locality=tra-vinh]').click()
  await expect(page).toHaveURL(/locality=tra-vinh/)
  expect((await keys(page)).every((key) => key?.startsWith('tra-vinh'))).toBe(true)
  await page.reload()
  await state(page, 'done')
  expect((await keys(page)).every((key) => key?.startsWith('tra-vinh'))).toBe(true)
  await page.goBack()
  await expect(page).not.toHaveURL(/locality/)
})

test('filters work without a query, and unknown values are ignored', async ({ page }) => {
  await page.goto('en/search/?kind=funding')
  await state(page, 'done')
  await expect(results(page)).toHaveCount(6)
  await page.goto('en/search/?kind=nothing')
  await state(page, 'idle')
})

test('keys: slash to the box, arrows through the results, Escape back', async ({ page }) => {
  await open(page, 'rừng')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('Back restores the list and the focus', async ({ page }) => {
  await open(page, 'rừng')
  const link = results(page).nth(1).getByRole('link')
  await link.click()
  await page.waitForURL(/plans/)
  await page.goBack()
  await expect(results(page).nth(1).getByRole('link')).toBeFocused()
})

test('the switch of languages keeps the query', async ({ page }) => {
  await open(page, 'BHYT')
  await page.locator('a[data-switch]').click()
  await expect(page).toHaveURL(/en\/search\/\?q=BHYT/)
  await state(page, 'done')
  expect(await results(page).count()).toBeGreaterThan(3)
})

test('a result of the other language says so', async ({ page }) => {
  await open(page, 'nghệ nhân dân gian', 'en')
  await expect(results(page).first().locator('p[lang=vi].text')).toBeVisible()
  await expect(results(page).first()).toContainText('Vietnamese')
})

test('nothing found is an answer', async ({ page }) => {
  await open(page, 'lịch cúp điện')
  await expect(page.locator('[data-search-empty]')).toContainText('cúp')
  await expect(results(page)).toHaveCount(0)
})

test('a mended query is said, and can be taken literally', async ({ page }) => {
  await open(page, 'suwcs khoer taam thaanf')
  await expect(page.locator('#search-summary')).toContainText('sức khỏe tâm thần')
  await page.getByRole('button', { name: /Tìm đúng/ }).click()
  await expect(page.locator('[data-search-empty]')).toBeVisible()
})

test('a citation is copied with the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'góc ASEAN')
  await results(page).first().getByRole('button', { name: /Chép/ }).click()
  await expect(results(page).first()).toContainText('Đã chép')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Trà Vinh.*\/vi\/plans\/tra-vinh-2021-2025\//s)
})

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
test('300 hostile queries: no error, nothing executed, still usable', async ({ page }) => {
  test.slow()
  page.on('dialog', () => expect('a dialog').toBe('none'))
  await page.goto('vi/search/')
  const wrap = [
    (s: string) => s,
    (s: string) => `${s} rừng`,
    (s: string) => `"${s}"`,
    (s: string) => s.toUpperCase(),
    (s: string) => `bảo ${s} y tế`,
    (s: string) => `${s}${s}`,
    (s: string) => s.split('').reverse().join(''),
    (s: string) => `161/${s}`,
    (s: string) => `ai ${s}?`,
    (s: string) => `${s} ${s} ${s}`,
  ]
  for (const query of HOSTILE.flatMap((text) => wrap.map((make) => make(text)))) {
    await page.evaluate((text) => {
      const box = document.querySelector<HTMLInputElement>('#q')
      if (!box) return
      box.value = text
      box.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
    }, query)
  }
  await page.getByRole('searchbox').fill('góc ASEAN')
  await expect(results(page).first()).toContainText('ASEAN')
  await expect(page.locator('#results img, #results svg, #results script')).toHaveCount(0)
})

test.describe('when it cannot run', () => {
  test.use({ allowedErrors: [/./] })
  for (const [what, pattern] of [
    ['the texts', '**/search/vi.json'],
    ['the index', '**/pagefind/**'],
    ['the engine', '**/*.wasm'],
  ] as const) {
    for (const how of ['missing', 'slow', 'corrupt'] as const) {
      test(`${what} ${how}: the page says so within 3 seconds and opens the A–Z`, async ({ page }) => {
        await page.route(pattern, async (route) => {
          if (how === 'missing') return route.fulfill({ status: 404 })
          if (how === 'corrupt') return route.fulfill({ status: 200, body: 'not what was meant' })
          await new Promise((done) => setTimeout(done, 8000))
          return route.abort().catch(() => {})
        })
        await page.goto('vi/search/?q=rừng', { waitUntil: 'commit' })
        await expect(page.locator('[data-search-state=error]')).toContainText('danh mục', { timeout: 3500 })
        await expect(page.locator('#directory')).toHaveAttribute('open')
        await page.unrouteAll({ behavior: 'ignoreErrors' })
      })
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the A–Z is there', async ({ page }) => {
    await page.goto('vi/search/')
    await page.locator('#directory summary').click()
    await expect(page.locator('#directory').getByRole('link', { name: 'Bảo hiểm y tế', exact: true }).first()).toBeVisible()
  })
})

for (const lang of ['vi', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any state: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      for (const query of ['', '?q=ASEAN', '?q=xyzzy', '?q=bao+hiem+y+te&match=any', '?q=health+insurence']) {
        await page.goto(`${lang}/search/${query}`)
        if (query) await state(page, 'done')
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
          query,
        ).toEqual([])
      }
    })
  }
}
