import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { searcher } from '../../src/cli/search.ts'
import { keys, open, results, settled, state } from '../support/search.ts'
import { expect, test } from '../support/test.ts'

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

test('the period of a plan is a filter beside its locality, worded as the plan prints it', async ({ page }) => {
  await page.goto('vi/search/')
  await page.getByRole('combobox', { name: 'Giai đoạn' }).selectOption({ value: '2016-2020-2025' })
  await settled(page)
  await expect(page).toHaveURL(/period=2016-2020-2025/)
  await expect(page.getByRole('combobox', { name: 'Giai đoạn' })).toContainText(
    'giai đoạn 2016–2020 và tầm nhìn đến năm 2025 (44)',
  )
  expect((await keys(page)).every((key) => key?.startsWith('tien-giang'))).toBe(true)
  await page.goto('en/search/?q=health&period=2021-2025')
  await state(page, 'done')
  const found = new Set((await keys(page)).map((key) => key?.replace(/-\d.*/, '')))
  expect([...found].sort()).toEqual(['an-giang', 'tra-vinh'])
})

test('filters work without a query, and unknown values are ignored', async ({ page }) => {
  await page.goto('en/search/?kind=funding')
  await state(page, 'done')
  await expect(results(page)).toHaveCount(6)
  await page.goto('en/search/?kind=nothing')
  await state(page, 'idle')
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
    const clean = async (page: Page, what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        what,
      ).toEqual([])
    }

    test(`axe finds nothing in any state: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      for (const query of ['', '?q=ASEAN', '?q=xyzzy', '?q=bao+hiem+y+te&match=any', '?q=health+insurence']) {
        await page.goto(`${lang}/search/${query}`)
        await state(page, query ? 'done' : 'idle')
        await clean(page, query)
      }
    })

    test.describe('while loading, and when it cannot run', () => {
      test.use({ allowedErrors: [/ERR_FAILED/] })
      test(`axe finds nothing: ${lang}, ${colorScheme}`, async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme })
        // Patience is stretched, so that loading lasts as long as axe needs.
        await page.addInitScript(() => {
          const start = globalThis.setTimeout
          const stretched = (act: () => void, delay?: number) => start(act, delay && delay > 2000 ? 60_000 : delay)
          globalThis.setTimeout = stretched as typeof globalThis.setTimeout
        })
        let fail = () => {}
        const failing = new Promise<void>((done) => {
          fail = done
        })
        await page.route(`**/search/${lang}.json`, async (route) => {
          await failing
          await route.abort()
        })
        await page.goto(`${lang}/search/`)
        await page.getByRole('searchbox').fill('ASEAN')
        await page.getByRole('searchbox').press('Enter')
        await state(page, 'loading')
        await clean(page, 'loading')
        await state(page, 'loading')
        fail()
        await state(page, 'error')
        await clean(page, 'error')
      })
    })
  }
}
