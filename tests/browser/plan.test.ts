import { t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { HEALTH_INSURANCE } from '../support/journeys.ts'
import { realCatalogue } from '../support/localities.ts'
import { expect, test } from '../support/test.ts'

const PROVISION = 'plans/tra-vinh-2021-2025/iii-5-a-1/'
const catalogue = realCatalogue()

for (const locale of LOCALES) {
  const words = t(locale)

  test.describe(`on a phone, in ${locale}`, () => {
    test.use({ viewport: { width: 360, height: 740 } })

    test('a citizen finds what their former province planned on illness and where it is now, in 4 actions from home on a phone', async ({
      page,
    }) => {
      await page.goto(`${locale}/`)
      let actions = 0
      const tap = async (link: ReturnType<typeof page.getByRole>) => {
        actions += 1
        await link.click()
      }
      const main = page.getByRole('main')
      const topic = catalogue.topics.find(({ id }) => id === 'health-insurance')?.name[locale] ?? ''
      await tap(main.getByRole('link', { name: topic, exact: true }).first())
      // Other localities word it alike: the one under the name of the province.
      await tap(main.locator('a[href$="/plans/tra-vinh-2021-2025/iii-5-a-1/"]').first())
      await expect(page.getByRole('article')).toContainText(HEALTH_INSURANCE[locale])
      await expect(page.getByRole('article')).toContainText('Vĩnh Long')
      await tap(page.getByRole('navigation', { name: words.breadcrumb }).getByRole('link').first())
      await expect(main.locator('.status')).toContainText('Vĩnh Long')
      await expect(main.locator('.status')).toBeInViewport()
      await tap(main.getByRole('link', { name: words.home.endedLink }))
      await expect(page).toHaveURL(new RegExp(`/${locale}/after-2025/`))
      expect(actions).toBeLessThanOrEqual(4)
    })

    test('the header is at most 96 pixels high', async ({ page }) => {
      for (const path of ['plans/', 'plans/hai-phong-2015-2025/', PROVISION]) {
        await page.goto(`${locale}/${path}`)
        const box = await page.locator('body > header').boundingBox()
        expect((box?.y ?? 0) + (box?.height ?? 999), path).toBeLessThanOrEqual(102)
        expect(box?.height, path).toBeLessThanOrEqual(96)
      }
    })

    test('the one minute of every plan begins on the first screen', async ({ page }) => {
      for (const { id } of catalogue.plans) {
        await page.goto(`${locale}/plans/${id}/`)
        const words = page.locator('main h2').first().locator('~ p').first()
        const box = await words.boundingBox()
        expect((box?.y ?? 9999) + 28, id).toBeLessThanOrEqual(740)
      }
    })

    test('the text of a provision is on the first screen, its trail on one line', async ({ page }) => {
      await page.goto(`${locale}/${PROVISION}`)
      await expect(page.getByRole('article').locator(`[lang=${locale}]`)).toBeInViewport({ ratio: 0.9 })
      const trail = await page.getByRole('navigation', { name: words.breadcrumb }).boundingBox()
      expect(trail?.height).toBeLessThanOrEqual(48)
    })
  })

  for (const scripted of [true, false]) {
    test.describe(`${scripted ? 'with' : 'without'} JavaScript, in ${locale}`, () => {
      test.use({ javaScriptEnabled: scripted, viewport: { width: 360, height: 740 } })

      test('deep in a plan a line says where I am and leads to the contents', async ({ page }) => {
        await page.goto(`${locale}/plans/tra-vinh-2021-2025/#iii-4-5`)
        const line = page.locator('.bar').filter({ hasText: 'III.4' })
        await expect(line).toBeInViewport()
        // The page scrolls smoothly to its place.
        await expect.poll(async () => Math.abs((await line.boundingBox())?.y ?? 99)).toBeLessThan(2)
        await line.click()
        await expect(page).toHaveURL(/#contents$/)
        await expect(page.locator('#contents')).toBeInViewport()
      })

      test('the citation can be selected as a whole', async ({ page }) => {
        await page.goto(`${locale}/${PROVISION}`)
        const cite = page.locator('[data-cite]')
        await expect(cite).toContainText('1436/QĐ-UBND')
        await expect(cite).toContainText(words.cite.restated)
        const button = page.getByRole('button', { name: words.cite.text, exact: true })
        if (scripted) await expect(button).toBeVisible()
        else await expect(button).toHaveCount(0)
      })
    })
  }

  test(`copy a citation by keyboard, in ${locale}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${locale}/${PROVISION}`)
    await page.getByRole('button', { name: words.cite.text, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.cite.copied)).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('1436/QĐ-UBND')
    expect(copied).toContain(new URL(page.url()).pathname)
    expect(copied).not.toMatch(/\u00A0| {2}/)
  })

  test(`where the browser cannot copy, the citation is selected and the page says so, in ${locale}`, async ({ page }) => {
    // As over plain http.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(`${locale}/${PROVISION}`)
    await page.getByRole('button', { name: words.cite.text, exact: true }).click()
    await expect(page.getByText(words.cite.selected)).toBeVisible()
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('1436/QĐ-UBND')
  })

  test(`print a provision: both languages in black, citation and address at the foot of one page, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/${PROVISION}`)
    await page.emulateMedia({ media: 'print' })
    for (const lang of [locale, otherLocale(locale)]) {
      await expect(page.locator(`article [lang=${lang}] p`)).toHaveCSS('color', 'rgb(0, 0, 0)')
    }
    await expect(page.locator('[data-cite] [data-address]')).toContainText(new URL(page.url()).pathname)
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: words.provision.elsewhere })).toBeHidden()
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  })
}

test('beside the text the contents mark the part that is read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('en/plans/hai-phong-2015-2025/#ii-3-1-3')
  const contents = page.getByRole('navigation', { name: t('en').plan.outline })
  await expect(contents).toBeInViewport()
  await expect(contents.locator('a[href="#s-ii-3"]')).toHaveAttribute('aria-current', 'true')
  await expect(contents.locator('a[href="#s-ii-4"]')).not.toHaveAttribute('aria-current', 'true')
})
