import { expect, test } from '../support/test.ts'

/** The name of the page as the page of corrections tells it. */
const NAME = 'plans/tra-vinh-2021-2025/iii-5-a-1'

for (const [lang, link] of [
  ['vi', 'Báo lỗi ở điều này'],
  ['en', 'Report an error in this provision'],
] as const) {
  test(`report an error in a provision, in ${lang}: the reader is told where to write, and what page to name`, async ({
    page,
  }) => {
    test.skip(Boolean(process.env.CONTACT_ADDRESS), 'this copy names an address: the link is a letter')
    await page.goto(`${lang}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    await page.getByRole('link', { name: link }).click()
    await expect(page).toHaveURL(new RegExp(`/${lang}/corrections/`))
    const name = page.getByText(NAME, { exact: true })
    await expect(name).toBeInViewport()
    // No address is made up.
    expect(await page.locator('main a[href^="mailto:"]').count()).toBe(0)
  })
}

test('report an error on any other page: its name is told as well', async ({ page }) => {
  test.skip(Boolean(process.env.CONTACT_ADDRESS), 'this copy names an address: the link is a letter')
  await page.goto('en/topics/health-insurance/')
  await page.getByRole('link', { name: 'Report an error on this page' }).click()
  await expect(page.getByText('topics/health-insurance', { exact: true })).toBeInViewport()
})

test('an address that somebody else made up puts no words on the page of corrections', async ({ page }) => {
  await page.goto(`en/corrections/?about=${encodeURIComponent('<b>Pay 100 dong</b>')}#report`)
  await expect(page.getByText('the end of its address, such as')).toBeVisible()
  await expect(page.getByText('Pay 100 dong')).toHaveCount(0)
})

test('a link from a feed finds the correction', async ({ page }) => {
  await page.goto('vi/corrections/#lang-son-lead')
  await expect(page.getByRole('heading', { name: 'Lạng Sơn: bản tin không nêu cơ quan chủ trì' })).toBeInViewport()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'cơ quan chủ trì' })
    .getByRole('link', { name: 'Lạng Sơn', exact: true })
    .click()
  await expect(page).toHaveURL(/\/vi\/plans\/lang-son-2017-2020\/$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the reader is told how pages are named', async ({ page }) => {
    await page.goto(`vi/corrections/?about=${NAME}#report`)
    await expect(page.getByText('phần cuối của địa chỉ trang, như')).toBeInViewport()
  })
})
