import type { Page } from '@playwright/test'
import { areaSlug } from '../../src/i18n/routes.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { AREAS, PILLARS } from '../../src/model/pillar.ts'
import { axeFaults } from '../support/axe.ts'
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
      await tabTo(page, '#people > summary')
      await page.keyboard.press('Enter')
      const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'People with disabilities' }) })
      await expect(row).toBeVisible()
      await expect(row.getByRole('img')).toHaveAccessibleName(/^Lạng Sơn: .+; Hải Phòng: \d+ provisions?;.*An Giang: /)
    })

    test('what does only one locality plan', async ({ page }) => {
      await page.goto('en/compare/')
      await tabTo(page, '[name=rows]:checked')
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('radio', { name: /^one plan only \(\d+\)/ })).toBeChecked()
      // With a script the folded lists open by themselves: what is asked for is shown.
      if (javaScriptEnabled) await expect(page.locator('#topics')).toHaveAttribute('open')
      else await page.locator('#topics > summary').click()
      await expect(page.getByRole('link', { name: 'A.1' })).toBeHidden()
      await expect(page.getByRole('link', { name: 'ASEAN corner' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Adapting to climate change' })).toBeHidden()
    })

    test('who reports by when', async ({ page }) => {
      await page.goto('en/compare/')
      await page.getByRole('link', { name: 'Facts, dates, money' }).press('Enter')
      const row = page.getByRole('row', { name: /^Reporting: what, and when/ })
      await expect(row).toContainText('1 December each year')
      await expect(row).toContainText('The published report does not say')
    })

    test('compare Hải Phòng and Trà Vinh on climate', async ({ page }) => {
      await page.goto('en/compare/climate-adaptation/')
      await page.getByText('Choose, filter, download').click()
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
      await page.getByText('Choose, filter, download').click()
      for (const box of await page.locator('[name=l]').all()) await box.uncheck()
      await expect(page.getByText('No locality is chosen')).toBeVisible()
      await expect(page.getByRole('table')).toBeHidden()
    })

    test('a row opens to the full texts of those who speak', async ({ page }) => {
      await page.goto('vi/compare/resilient/')
      const row = page.locator('#social-security')
      await expect(row.locator('.full')).toBeHidden()
      await row.getByText(/Đọc đầy đủ/).click()
      await expect(row.locator('.full section')).toHaveCount(4)
      await expect(row).toContainText('Bản tin không nói đến: Lạng Sơn.')
    })

    test('a journalist sees which sentences two or three plans share', async ({ page }) => {
      await page.goto('vi/compare/resilient/')
      const row = page
        .locator('tbody')
        .filter({ has: page.locator('.same', { hasText: 'Câu gần như' }) })
        .first()
      await expect(row.locator('.same')).toContainText(/Câu gần như giống nhau: .+ và .+\./)
      await row.getByText(/Đọc đầy đủ/).click()
      await expect(row.locator('.full small a').first()).toHaveAttribute('href', /\/plans\/.+\/.+\//)
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the index is at most 2,300 px with its lists closed and 6,800 px with all open', async ({ page }) => {
    for (const lang of ['vi', 'en']) {
      await page.goto(`${lang}/compare/`)
      const height = () => page.evaluate(() => document.documentElement.scrollHeight)
      expect(await height(), lang).toBeLessThanOrEqual(2300)
      for (const list of await page.locator('.board details').all()) {
        await list.evaluate((element) => {
          ;(element as HTMLDetailsElement).open = true
        })
      }
      expect(await height(), lang).toBeLessThanOrEqual(6800)
    }
  })

  test('the facts answer in a sentence on the first screen, and are at most 4,000 px with their lists closed', async ({
    page,
  }) => {
    for (const [lang, none] of [
      ['vi', 'không điều nào ghi số tiền'],
      ['en', 'none a sum of money'],
    ] as const) {
      await page.goto(`${lang}/compare/facts/`)
      await expect(page.getByText(none)).toBeInViewport()
      expect(await page.evaluate(() => document.documentElement.scrollHeight), lang).toBeLessThanOrEqual(4000)
    }
  })

  test('the first compared row begins within the first screen', async ({ page }) => {
    for (const subject of ['resilient', 'd4', 'health-insurance', 'reducing-inequality', 'vulnerable-rights']) {
      for (const lang of ['vi', 'en']) {
        await page.goto(`${lang}/compare/${subject}/`)
        const top = await page
          .locator('.cloth tbody tr')
          .first()
          .evaluate((row) => row.getBoundingClientRect().top + scrollY)
        expect(top, `${lang} ${subject}`).toBeLessThan(740)
      }
    }
  })
})

test('the address holds localities, rows and the open row; Back returns; the other language shows the same', async ({ page }) => {
  await page.goto('vi/compare/engaged/')
  await page.getByText('Chọn, lọc, tải').click()
  await page.getByRole('checkbox', { name: 'Lạng Sơn' }).uncheck()
  await page.getByRole('radio', { name: /^chỉ một bản/ }).check()
  await expect(page).toHaveURL(/\?l=hai-phong,tien-giang,tra-vinh,an-giang&rows=one$/)
  await expect(page.getByRole('status')).toHaveText(/Đang hiện \d+ hàng/)
  await page.locator('tbody:visible summary').first().click()
  await expect(page).toHaveURL(/rows=one#[a-z-]+$/)
  const { search, hash } = new URL(page.url())
  await page.locator('[data-switch]').click()
  await expect(page).toHaveURL(new RegExp(`/en/compare/engaged/\\${search}${hash}$`))
  await expect(page.locator('[name=l]:checked')).toHaveCount(4)
  await expect(page.locator(`${hash} details`)).toHaveAttribute('open')
  await page.goBack()
  await expect(page.locator('[value=one]')).toBeChecked()
})

test('“copy link” gives exactly what is seen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('en/compare/c3/?l=an-giang,hai-phong')
  await page.getByText('Choose, filter, download').click()
  await page.getByRole('button', { name: /Copy a link/ }).click()
  await expect(page.locator('output[name=note]')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('a wrong locality in the address gives the full view with a note', async ({ page }) => {
  await page.goto('en/compare/c3/?l=hai-phong,atlantis')
  await expect(page.locator('output[name=note]')).toContainText('unknown locality')
  await expect(page.locator('[name=l]:checked')).toHaveCount(5)
})

test('“only one” and the kinds of lines work on facts, say how many, and cannot be chosen where there are none', async ({
  page,
}) => {
  await page.goto('en/compare/facts/')
  await page.getByText('Every date, figure and money line').click()
  await page.getByRole('radio', { name: /^Figures \(3\)/ }).check()
  await expect(page.locator('.lines tbody tr:visible')).toHaveCount(3)
  await page.getByText('Choose, filter, download').click()
  const one = page.getByRole('radio', { name: /^one plan only/ })
  const count = Number(/\((\d+)\)/.exec((await one.locator('..').textContent()) ?? '')?.[1])
  await one.check()
  await expect(page.locator('.cloth [data-rows]:visible')).toHaveCount(count)
  await page.goto('en/compare/resilient/')
  await expect(page.locator('[value=one]')).toBeDisabled()
})

test('the table of dates sorts by its headings and says how', async ({ page }) => {
  await page.goto('en/compare/facts/')
  await page.getByText('Every date, figure and money line').click()
  const heading = page.getByRole('columnheader', { name: /Date or figure/ })
  await heading.getByRole('button').press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  const first = await page.locator('.lines tbody tr').first().textContent()
  await heading.getByRole('button').press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect(await page.locator('.lines tbody tr').first().textContent()).not.toBe(first)
})

test('a teacher projects one row: keys turn rows, Enter reads in full, Esc leads back', async ({ page }) => {
  await page.goto('en/compare/sustainable/')
  const row = page.locator('tbody').nth(1)
  await row.locator('summary').click()
  await row.getByRole('link', { name: 'Show this row on a projector' }).click()
  const wall = page.getByRole('dialog')
  await expect(wall).toContainText(/2\/\d+ · Sustainable/)
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(wall).toContainText(/2\/\d+/)
  await page.keyboard.press('PageDown')
  await expect(wall).toContainText(/3\/\d+/)
  await page.keyboard.press('ArrowLeft')
  await expect(wall).toContainText(/2\/\d+/)
  await page.keyboard.press('Enter')
  await expect(wall.locator('.one')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(wall.locator('.one')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(wall).toBeHidden()
  await expect(page).not.toHaveURL(/wall/)
})

test('from a provision a teacher projects the row of its topic', async ({ page }) => {
  await page.goto('en/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await page.getByRole('link', { name: 'Show on a projector' }).click()
  const wall = page.getByRole('dialog')
  await expect(wall.getByRole('heading')).toHaveText('Health insurance')
  await wall.getByRole('button', { name: 'Trà Vinh' }).click()
  await expect(wall.locator('.one')).toContainText('health insurance')
})

/** What is projected: every pillar and area, and the topics of most words. */
const PROJECTED = LOCALES.flatMap((lang) =>
  [...PILLARS, ...AREAS.map(areaSlug), 'asean-awareness', 'reporting', 'gender-equality'].map((id) => `${lang}/compare/${id}/`),
)

test('every projected row fits 1280 × 720 and 1920 × 1080 with text of a 24th of the height', async ({ page }) => {
  test.setTimeout(180_000)
  for (const path of PROJECTED) {
    await page.goto(`${path}?wall=1`)
    const wall = page.getByRole('dialog')
    await expect(wall).toBeVisible()
    // There, and back at the other size.
    for (const [width, height, key] of [
      [1280, 720, 'PageDown'],
      [1920, 1080, 'PageUp'],
    ] as const) {
      await page.setViewportSize({ width, height })
      const what = (at: string) => `${path} ${at}, ${width} × ${height}`
      // All rows in one call: there are some hundreds.
      const rows = await wall.evaluate((element, step) => {
        const total = Number(/\/(\d+)/.exec(element.querySelector('.count')?.textContent ?? '')?.[1])
        return Array.from({ length: total }, () => {
          const seen = {
            at: element.querySelector('.count')?.textContent ?? '',
            size: Math.min(
              ...[...element.querySelectorAll('h2, p, button, span:not(.sr-only), b')].map((text) =>
                Number.parseFloat(getComputedStyle(text).fontSize),
              ),
            ),
            over: [...element.querySelectorAll('.sides, section')].some(
              (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
            ),
            bottom: element.querySelector('.foot')?.getBoundingClientRect().bottom ?? 9999,
          }
          element.dispatchEvent(new KeyboardEvent('keydown', { key: step }))
          return seen
        })
      }, key)
      expect(rows.length, path).toBeGreaterThan(0)
      expect(new Set(rows.map(({ at }) => at)).size, path).toBe(rows.length)
      for (const { at, size, over, bottom } of rows) {
        expect(over, what(at)).toBe(false)
        expect(bottom, what(at)).toBeLessThanOrEqual(height + 1)
        expect(size, what(at)).toBeGreaterThanOrEqual(height / 24)
      }
    }
  }
})

test('no cell is empty, and silence is worded by what copy there is', async ({ page }) => {
  await page.goto('en/compare/resilient/')
  const texts = await page.locator('.cloth tbody tr:first-child td > :not(b)').allTextContents()
  expect(texts.filter((text) => text.trim() === '')).toEqual([])
  const quiet = await page
    .locator('.cloth td.quiet')
    .evaluateAll((cells) =>
      cells.map((cell) =>
        `${cell.querySelector('b')?.textContent}: ${cell.querySelector('.sr-only')?.textContent}`.replaceAll('\u00A0', ' '),
      ),
    )
  expect(quiet).toContain('Lạng Sơn: the report does not say')
  expect(quiet).toContain('Tiền Giang: nothing found')
  expect(quiet).not.toContain('Tiền Giang: the report does not say')
})

test('at 320 px the page does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['vi/compare/', 'vi/compare/engaged/', 'vi/compare/facts/', 'en/compare/vulnerable-rights/']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})

test('without `:has()` the script shows and hides; without either the controls are away and it is said', async ({ page }) => {
  await page.goto('en/compare/engaged/')
  const css = await page.locator('style').allTextContents()
  const rules = css.join('')
  expect(rules).toContain('@supports not selector(:has(*))')
  // Every rule that needs `:has()` to hide a row or column is off where the script does it.
  expect(/\.board:has\(/.test(rules)).toBe(false)
})

test('CSV downloads start with a byte order mark and name the localities', async ({ request }) => {
  for (const path of ['vi/compare/facts.csv', 'vi/compare/engaged.csv', 'vi/compare/matrix.csv']) {
    const text = (await (await request.get(path)).body()).toString('utf8')
    expect(text.charCodeAt(0), path).toBe(0xfeff)
    expect(text).toContain('Trà Vinh')
    expect(text, 'licence').toContain('CC BY 4.0')
    expect(text, 'plan number').toContain('1436/QĐ-UBND')
  }
})

for (const path of ['vi/compare/', 'en/compare/engaged/', 'vi/compare/facts/', 'en/compare/engaged/?wall=1']) {
  test(`axe finds nothing: ${path}`, async ({ page }) => {
    await page.goto(path)
    if (path.includes('wall')) await expect(page.getByRole('dialog')).toBeVisible()
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await axeFaults(page), `${width} pixels`).toEqual([])
    }
  })
}
