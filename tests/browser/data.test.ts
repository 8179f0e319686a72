import { LOCALES } from '../../src/model/locale.ts'
import { expect, test } from '../support/test.ts'

test('a journalist takes the workbook away in two steps from home', async ({ page }) => {
  await page.goto('en/')
  await page.getByRole('link', { name: 'take the data away' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('five-localities-ascc.xlsx')
  expect(await download.failure()).toBeNull()
})

test('a reader finds the data of the very page they read, in both languages', async ({ page }) => {
  for (const [path, name] of [
    ['vi/plans/tra-vinh-2021-2025/iii-4-2/', 'Dữ liệu của trang này (JSON)'],
    ['en/topics/health-insurance/', 'Data of this page (JSON)'],
  ] as const) {
    await page.goto(path)
    const link = page.getByRole('link', { name })
    const response = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toContain('application/json')
    expect(await response.json()).toMatchObject({ licence: 'CC BY 4.0' })
  }
})

for (const locale of LOCALES) {
  test(`what a field means opens without JavaScript and by keyboard, in ${locale}`, async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site })
    const page = await context.newPage()
    await page.goto(`${locale}/data/`)
    const about = page.locator('#plans dd').first()
    await expect(about).toBeHidden()
    await page.locator('#plans summary').focus()
    await page.keyboard.press('Enter')
    await expect(about).toBeVisible()
    await context.close()
  })

  test(`the page of the data fits a small phone, steps open, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${locale}/data/`)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

test('a host sends each file of the data with its type', async ({ request }) => {
  for (const [file, type] of [
    ['five-localities-ascc.xlsx', /spreadsheetml/],
    ['five-localities-ascc.zip', /application\/zip/],
    ['provisions.csv', /text\/csv; charset=utf-8/],
    ['provisions.json', /application\/json/],
    ['SHA256SUMS.txt', /text\/plain/],
    ['akoma-ntoso/tra-vinh-2021-2025.vi.xml', /application\/xml/],
  ] as const) {
    expect((await request.get(`data/${file}`)).headers()['content-type'], file).toMatch(type)
  }
})
