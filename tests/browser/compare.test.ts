import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

/** Presses Tab until the element that matches has the focus. */
async function tabTo(page: Page, selector: string, most = 400): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`no ${selector} within ${most} stops`)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('which plans name people with disabilities', async ({ page }) => {
      await page.goto('en/compare/')
      await tabTo(page, 'a[href="#people"]')
      await page.keyboard.press('Enter')
      const row = page.getByRole('row', { name: /^People with disabilities/ })
      await expect(row).toBeInViewport()
      await expect(row.getByRole('link', { name: /provision/ }).first()).toBeVisible()
      await expect(row.getByRole('cell')).toHaveCount(5)
    })

    test('what does only one locality plan', async ({ page }) => {
      await page.goto('en/compare/')
      await tabTo(page, '[name=rows]:checked')
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('radio', { name: 'in one copy only' })).toBeChecked()
      await expect(page.getByRole('row', { name: /^ASEAN corner/ })).toBeVisible()
      await expect(page.getByRole('row', { name: /^Adapting to climate change/ })).toBeHidden()
    })

    test('who reports by when', async ({ page }) => {
      await page.goto('en/compare/')
      await tabTo(page, 'a[href$="compare/facts/"]')
      await page.keyboard.press('Enter')
      const row = page.getByRole('row', { name: /^Who reports, by when/ })
      await expect(row).toContainText('1 December each year')
      await expect(row).toContainText('The published report does not say')
    })

    test('compare Hải Phòng and Trà Vinh on climate', async ({ page }) => {
      await page.goto('en/compare/climate-adaptation/')
      for (const id of ['lang-son', 'tien-giang', 'an-giang']) {
        await tabTo(page, `[value=${id}]`)
        await page.keyboard.press('Space')
      }
      await expect(page.getByRole('columnheader', { name: /Hải Phòng/ })).toBeVisible()
      await expect(page.getByRole('columnheader', { name: /Trà Vinh/ })).toBeVisible()
      await expect(page.getByRole('columnheader', { name: /Tiền Giang/ })).toBeHidden()
      if (javaScriptEnabled) await expect(page).toHaveURL(/\?l=hai-phong,tra-vinh$/)
    })

    test('no choice at all is said, not shown as an empty table', async ({ page }) => {
      await page.goto('en/compare/c3/')
      for (const box of await page.locator('[name=l]').all()) await box.uncheck()
      await expect(page.getByText('No locality is chosen')).toBeVisible()
    })
  })
}

test('the address holds localities and rows; Back returns to the view before', async ({ page }) => {
  await page.goto('vi/compare/engaged/')
  await page.getByRole('checkbox', { name: 'Lạng Sơn' }).uncheck()
  await page.getByRole('radio', { name: 'chỉ một bản nêu' }).check()
  await expect(page).toHaveURL(/\?l=hai-phong,tien-giang,tra-vinh,an-giang&rows=one$/)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Lạng Sơn' })).not.toBeChecked()
  await expect(page.getByRole('radio', { name: 'chỉ một bản nêu' })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Tất cả' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Lạng Sơn' })).not.toBeChecked()
})

test('“copy link” gives exactly what is seen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('en/compare/c3/?l=an-giang,hai-phong')
  await page.getByRole('button', { name: /Copy a link/ }).click()
  await expect(page.getByRole('status')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('a wrong locality in the address gives the full view with a note', async ({ page }) => {
  await page.goto('en/compare/c3/?l=hai-phong,atlantis')
  await expect(page.getByRole('status')).toContainText('unknown locality')
  await expect(page.locator('[name=l]:checked')).toHaveCount(5)
})

test('a filter that no row meets says so', async ({ page }) => {
  await page.goto('en/compare/facts/')
  await page.getByRole('radio', { name: 'Figures' }).check()
  await expect(page.locator('.lines tbody tr:visible')).toHaveCount(3)
  await expect(page.getByText('No row of this kind')).toHaveCount(3)
  await expect(page.locator('.norows:visible')).toHaveCount(0)
})

test('the table of dates sorts by its headings and says how', async ({ page }) => {
  await page.goto('en/compare/facts/')
  const heading = page.getByRole('columnheader', { name: /Date or figure/ })
  await heading.getByRole('button').press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  const first = await page.locator('.lines tbody tr').first().textContent()
  await heading.getByRole('button').press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect(await page.locator('.lines tbody tr').first().textContent()).not.toBe(first)
})

test('projector view: one row, the next by the arrow key, out by Esc', async ({ page }) => {
  await page.goto('en/compare/sustainable/')
  await page.getByRole('checkbox', { name: /Projector view/ }).press('Space')
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Natural resources and biodiversity' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('no cell is empty, and silence is worded by what copy there is', async ({ page }) => {
  await page.goto('en/compare/')
  const texts = await page.locator('.cloth tbody td').allInnerTexts()
  expect(texts.filter((text) => text.trim() === '')).toEqual([])
  await expect(page.locator('.cloth tbody td:nth-child(2)', { hasText: 'Nothing found in the plan' })).toHaveCount(0)
  await expect(page.locator('.cloth tbody td:nth-child(3)', { hasText: 'The published report' })).toHaveCount(0)
})

test('at 320 px the page does not scroll sideways and the switcher stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['vi/compare/', 'vi/compare/engaged/', 'vi/compare/facts/', 'vi/timeline/']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
  await page.goto('vi/compare/engaged/')
  await page.locator('tbody tr').nth(5).scrollIntoViewIfNeeded()
  await expect(page.getByRole('checkbox', { name: 'Hải Phòng' })).toBeInViewport()
})

test('CSV downloads start with a byte order mark and name the localities', async ({ request }) => {
  for (const path of ['vi/compare/facts.csv', 'vi/compare/engaged.csv', 'vi/compare/matrix.csv']) {
    const text = (await (await request.get(path)).body()).toString('utf8')
    expect(text.charCodeAt(0), path).toBe(0xfeff)
    expect(text).toContain('Trà Vinh')
  }
})

for (const path of ['vi/compare/', 'en/compare/engaged/', 'vi/compare/facts/', 'en/timeline/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test(`axe finds nothing: ${path} ${colorScheme} ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html)}`)).toEqual([])
      })
    }
  }
}
