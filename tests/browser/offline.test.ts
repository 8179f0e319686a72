import { serve } from '../../src/cli/serve.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { writeOffline } from '../../src/offline/integration.ts'
import { encode } from '../../src/sheet/codec.ts'
import { axeFaults } from '../support/axe.ts'
import { allOf, heading, like, press, says, siteCopy, told, untilKept, visited } from '../support/offline.ts'
import { named, settled } from '../support/search.ts'
import { expect, test } from '../support/test.ts'

// The worker is let in, and the line is cut on purpose.
test.use({ serviceWorkers: 'allow', allowedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const PROVISION = 'plans/tra-vinh-2021-2025/iii-5-a-1/'
/** Has no place among what a first visit brings. */
const AGENCY = 'agencies/departments/'

for (const locale of LOCALES) {
  const words = t(locale)

  test(`after one visit, without a network: plans, comparison, search, a lesson, the quiz, in ${locale}`, async ({
    page,
    context,
  }) => {
    test.slow()
    await visited(page, locale)
    await context.setOffline(true)
    await page.goto(`${locale}/`)
    await page.getByRole('rowheader').getByRole('link', { name: 'Trà Vinh' }).click()
    await expect(heading(page)).toContainText('Trà Vinh')
    await page.goto(`${locale}/compare/`)
    await page.getByRole('main').locator('a[href$="/compare/inclusive/"]').first().click()
    await expect(page).toHaveURL(/\/compare\/inclusive\/$/)
    await page.goto(`${locale}/search/?q=${locale === 'vi' ? 'bao+hiem+y+te' : 'health+insurance'}`)
    await settled(page)
    expect(await named(page).count()).toBeGreaterThan(3)
    // What was found is read in its plan.
    await named(page).first().getByRole('link').first().click()
    await expect(page).toHaveURL(/\/plans\/[^/]+\/#/)
    await expect(page.locator(':target')).toBeInViewport()
    await page.goto(`${locale}/lessons/`)
    await page.getByRole('main').locator('a[href$="/lessons/inclusive/"]').first().click()
    await expect(page.getByRole('link', { name: words.lesson.wall })).toBeVisible()
    await page.goto(`${locale}/quiz/`)
    const form = page.locator('.quiz form[data-kind=single]').first()
    await form.locator(`input[value="${await form.getAttribute('data-right')}"]`).check()
    await form.getByRole('button').click()
    await expect(form.getByRole('status')).toHaveText(words.quiz.isRight)
  })

  test(`save the whole language by keyboard, read it without a network, delete it again, in ${locale}`, async ({
    page,
    context,
    site,
  }) => {
    test.slow()
    const { said } = words.offline
    await visited(page, locale)
    await page.goto(`${locale}/`)
    await page.getByRole('contentinfo').getByRole('link', { name: words.nav.offline }).click()
    await expect(page.locator('[data-state]')).toHaveText(like(said.visit))
    expect(await axeFaults(page)).toEqual([])
    const save = page.getByRole('button', { name: like(said.save) })
    await save.focus()
    await page.keyboard.press('Enter')
    await expect(says(page)).toHaveText(said.saved, { timeout: 60_000 })
    await expect(page.getByRole('progressbar')).toBeHidden()
    const { version, languages } = await told(page)
    await expect(page.locator('[data-state]')).toHaveText(like(said.all))
    await expect(page.locator('[data-state]')).toContainText(version)
    await expect(page.locator('[data-state]')).toContainText(`${languages[locale].there.pages}`)
    expect(languages[locale].there).toEqual(languages[locale].all)

    await context.setOffline(true)
    for (const path of [
      AGENCY,
      'topics/jobs/',
      'compare/jobs/',
      'people/children/',
      'glossary/',
      'after-2025/',
      'corner/posters/dynamic/',
    ]) {
      await page.goto(`${locale}/${path}`)
      await expect(heading(page), path).not.toHaveText(words.missing.title)
    }
    await page.goto(`${locale}/${PROVISION}`)
    await expect(page).toHaveURL(/\/plans\/tra-vinh-2021-2025\/#iii-5-a-1$/)
    await expect(page.locator(':target')).toBeInViewport()
    // Citing and the sheet have their files too.
    await page.locator('#iii-5-a-1 [data-n]').first().click()
    await expect(page.locator('.slip')).toBeVisible()
    await page.goto(`${locale}/sheet/#${encode({ title: 'A', entries: [{ kind: 'topic', number: 3, short: false }] })}`)
    await expect(page.locator('[data-list] > li')).toContainText('Trà Vinh')

    await page.goto(`${locale}/offline/`)
    await press(page, like(said.delete))
    await expect(says(page)).toHaveText(said.deleted)
    await expect(page.locator('[data-state]')).toHaveText(said.nothing)
    await expect(page.getByRole('button', { name: like(said.delete) })).toBeHidden()
    const left = await page.evaluate(async (lang) => {
      const found: string[] = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) if (url.includes(`/${lang}/`)) found.push(url)
      return found
    }, locale)
    expect(left).toEqual([])
    // It is not fetched anew behind the reader's back.
    await context.setOffline(false)
    await page.goto(`${site}${locale}/`, { waitUntil: 'networkidle' })
    expect((await told(page)).languages[locale]).toMatchObject({ depth: 'none', busy: false, there: { pages: 0 } })
  })

  test(`a new version is told, taken when the reader wishes, and loses no sheet, in ${locale}`, async ({ browser }) => {
    test.slow()
    const copy = siteCopy(allOf(otherLocale(locale)))
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const page = await context.newPage()
    let server = await serve({ root: copy.folder, port: 0 })
    const site = `${server.origin}/`
    try {
      await page.goto(`${site}${locale}/`)
      await untilKept(page, locale)
      const first = (await told(page)).version
      // A sheet in the making, kept on the device.
      await page.goto(
        `${site}${locale}/sheet/#${encode({ title: '', entries: [{ kind: 'provision', number: 206, short: false }] })}`,
      )
      await page.getByLabel(words.sheet.name).fill('Lớp 9A')
      await expect(page).toHaveURL(/#.*\$?/)
      const sheet = page.url()

      await server.close()
      copy.edit(`${locale}/teachers/index.html`, (html) => html.replace(/(<h1[^>]*>)[^<]+/, '$1A NEW PAGE'))
      const { to } = copy.newSearch(locale)
      const { version: second } = await writeOffline(copy.folder)
      expect(second).not.toBe(first)
      server = await serve({ root: copy.folder, port: Number(new URL(site).port) })

      const fetched: string[] = []
      context.on('response', (response) => {
        if (response.request().serviceWorker() && response.status() === 200) fetched.push(new URL(response.url()).pathname)
      })
      await page.reload()
      const notice = page.getByRole('status').filter({ hasText: words.renewed.ready })
      await expect(notice).toBeVisible({ timeout: 30_000 })
      expect(await axeFaults(page)).toEqual([])
      // Only what is new: the search files have other names and the same content.
      expect(fetched.filter((path) => path.startsWith('/search/'))).toEqual([])
      expect(fetched).toContain(`/${locale}/teachers/`)
      expect(fetched).toContain(`/${locale}/search/`)
      expect(fetched.length, fetched.join(' ')).toBeLessThan(10)
      // Until then the device works, all of one version.
      expect((await told(page)).version).toBe(first)
      await context.setOffline(true)
      const other = await context.newPage()
      await other.goto(`${site}${locale}/search/?q=ASEAN`)
      await settled(other)
      expect(await other.content()).not.toContain(to)
      await other.goto(`${site}${locale}/teachers/`)
      await expect(heading(other)).not.toHaveText('A NEW PAGE')
      await other.close()
      await context.setOffline(false)

      await page.getByRole('button', { name: words.renewed.take }).click()
      await expect(notice).toHaveCount(0)
      await expect(page.getByLabel(words.sheet.name)).toHaveValue('Lớp 9A')
      await expect(page.locator('[data-list] > li')).toContainText('Trà Vinh')
      expect(page.url()).toBe(sheet)
      await expect.poll(async () => (await told(page)).version).toBe(second)
      await untilKept(page, locale)

      await context.setOffline(true)
      await page.goto(`${site}${locale}/teachers/`)
      await expect(heading(page)).toHaveText('A NEW PAGE')
      await page.goto(`${site}${locale}/search/?q=ASEAN`)
      await settled(page)
      expect(await page.content()).toContain(to)
      expect(await named(page).count()).toBeGreaterThan(3)
      await page.goto(`${site}${locale}/sheet/`)
      await expect(page.getByLabel(words.sheet.name)).toHaveValue('Lớp 9A')
    } finally {
      await context.close()
      await server.close()
      copy.remove()
    }
  })
}

test('a search whose words stand in no text of the language says that the other was not looked into', async ({
  page,
  context,
}) => {
  await visited(page, 'en')
  await context.setOffline(true)
  await page.goto('en/search/?q=xơ+gan+cổ+trướng')
  await settled(page)
  await expect(page.getByRole('main')).toContainText(t('en').search.otherLost)
  await expect(page.getByRole('main')).not.toContainText(/No plan names/)
})

test('what was searched for is not kept', async ({ page }) => {
  await visited(page, 'vi')
  await page.goto('vi/search/?q=bi+mat')
  await settled(page)
  await page.goto('vi/topics/jobs/?q=bi+mat')
  const kept = await page.evaluate(async () => {
    const urls: string[] = []
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) urls.push(url)
    return urls
  })
  expect(kept.some((url) => url.endsWith('/vi/topics/jobs/'))).toBe(true)
  expect(kept.filter((url) => url.includes('bi'.concat('+mat')))).toEqual([])
})
