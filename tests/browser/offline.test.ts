import type { BrowserContext, Page } from '@playwright/test'
import { serve } from '../../src/cli/serve.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale, otherLocale } from '../../src/model/locale.ts'
import { writeOffline } from '../../src/offline/integration.ts'
import { encode } from '../../src/sheet/codec.ts'
import { runAxe } from '../support/axe.ts'
import { siteCopy, slowLine, told, untilKept } from '../support/offline.ts'
import { named, settled } from '../support/search.ts'
import { expect, test } from '../support/test.ts'

// The worker is let in, and the line is cut on purpose.
test.use({ serviceWorkers: 'allow', allowedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const PROVISION = 'plans/tra-vinh-2021-2025/iii-5-a-1/'
/** Has no place among what a first visit brings. */
const AGENCY = 'agencies/departments/'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const says = (page: Page) => page.locator('[data-said]')
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).click()
/** A sentence with gaps as what it looks like when they are filled. */
const like = (sentence: string) => new RegExp(sentence.replace(/[.()]/g, '\\$&').replace(/\{\w+\}/g, '.+'))

/** A device that has what a first visit brings. */
async function visited(page: Page, locale: Locale): Promise<void> {
  await page.goto(`${locale}/`)
  await untilKept(page, locale)
}

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

  test(`without a network: a page that was seen, one that was not, and an address that leads elsewhere, in ${locale}`, async ({
    page,
    context,
  }) => {
    await visited(page, locale)
    await page.goto(`${locale}/topics/forests/`)
    const seen = (await heading(page).textContent()) ?? ''
    await context.setOffline(true)
    await page.goto(`${locale}/topics/forests/?from=here`)
    await expect(heading(page)).toHaveText(seen)
    // Not here: said in the language of the address, with the ways that are open.
    await page.goto(`${locale}/${AGENCY}`)
    await expect(heading(page)).toHaveText(words.missing.title)
    await expect(page).toHaveURL(new RegExp(`/${locale}/${AGENCY}$`))
    await expect(page.locator('[data-plan]')).toBeHidden()
    await expect(page.getByRole('link', { name: words.missing.again })).toHaveJSProperty('href', page.url())
    await page.getByRole('main').getByRole('link', { name: words.nav.lessons }).click()
    await expect(heading(page)).not.toHaveText(words.missing.title)
    await page.goto(`${locale}/nothing/at/all/`)
    await expect(heading(page)).toHaveText(words.missing.title)
    // A topic is compared where its pillar is; without its slash an address is found too.
    await page.goto(`${locale}/compare/health-insurance`)
    await expect(page).toHaveURL(/\/compare\/inclusive\/#health-insurance$/)
    await expect(page.locator(':target')).toBeInViewport()
    // The other language was never opened here.
    const other = otherLocale(locale)
    await page.goto(`${other}/${PROVISION}`)
    await expect(heading(page)).toHaveText(t(other).missing.title)
    await expect(page.locator('[data-plan] a')).toHaveJSProperty('hash', '#iii-5-a-1')
    // The line is back: the page comes by itself.
    await page.goto(`${locale}/${AGENCY}`)
    await context.setOffline(false)
    await expect(heading(page)).not.toHaveText(words.missing.title)
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
    expect((await runAxe(page)).faults).toEqual([])
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
    const copy = siteCopy(otherLocale(locale))
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
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect((await runAxe(page)).faults, colorScheme).toEqual([])
      }
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

  test(`“later” leaves the reader alone on this page, in ${locale}`, async ({ browser }) => {
    const copy = siteCopy(otherLocale(locale))
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const page = await context.newPage()
    let server = await serve({ root: copy.folder, port: 0 })
    try {
      await page.goto(`${server.origin}/${locale}/`)
      await untilKept(page, locale)
      await server.close()
      copy.edit('sw.js', (code) => `${code}\n//`)
      server = await serve({ root: copy.folder, port: Number(new URL(page.url()).port) })
      await page.reload()
      await page.getByRole('button', { name: words.renewed.later }).click()
      await expect(page.getByRole('button', { name: words.renewed.take })).toHaveCount(0)
    } finally {
      await context.close()
      await server.close()
      copy.remove()
    }
  })

  test(`a device that saves data keeps what was opened, and no more; saving is still one’s own choice, in ${locale}`, async ({
    page,
    context,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } })
    })
    await page.goto(`${locale}/lessons/inclusive/`, { waitUntil: 'networkidle' })
    await expect
      .poll(async () => (await told(page)).languages[locale])
      .toMatchObject({ depth: undefined, seen: 1, there: { files: 0 } })
    await page.goto(`${locale}/offline/`)
    await expect(page.locator('[data-state]')).toHaveText(words.offline.said.seen.replace('{seen}', '2'))
    await context.setOffline(true)
    // With its script: it came before there was a worker.
    await page.goto(`${locale}/lessons/inclusive/`)
    await page.getByRole('link', { name: words.lesson.wall }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.goto(`${locale}/quiz/`)
    await expect(heading(page)).toHaveText(words.missing.title)
    await context.setOffline(false)
    await expect(heading(page)).not.toHaveText(words.missing.title)
    await page.goto(`${locale}/offline/`)
    await press(page, like(words.offline.said.save))
    await expect(says(page)).toHaveText(words.offline.said.saved, { timeout: 60_000 })
  })

  // The second has no room for as much as a note of what the reader wants.
  for (const [room, more] of [
    ['little room', 2_000_000],
    ['no room at all', 1],
  ] as const) {
    test(`${room} on the device: it is said, what did not fit is gone, and with room it can be saved, in ${locale}`, async ({
      page,
      context,
      site,
    }) => {
      test.slow()
      await visited(page, locale)
      await page.goto(`${locale}/offline/`)
      const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
      const session = await context.newCDPSession(page)
      const { origin } = new URL(site)
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + more })
      await press(page, like(words.offline.said.save))
      await expect(says(page)).toHaveText(words.offline.said.fault.full, { timeout: 30_000 })
      const { there, visit } = (await told(page)).languages[locale]
      expect(there).toEqual(visit)
      await context.setOffline(true)
      await page.goto(`${locale}/quiz/`)
      await expect(heading(page)).not.toHaveText(words.missing.title)
      await context.setOffline(false)
      await session.send('Storage.overrideQuotaForOrigin', { origin })
      await page.goto(`${locale}/offline/`)
      await press(page, like(words.offline.said.save))
      await expect(says(page)).toHaveText(words.offline.said.saved, { timeout: 60_000 })
    })
  }

  test(`the line is cut while a language is saved: its progress, where it stopped, and on from there, in ${locale}`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(150_000)
    const { said } = words.offline
    const line = await slowLine(site, 40)
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const page = await context.newPage()
    const files = async () => (await told(page)).languages[locale].there.files
    try {
      await page.goto(`${line.site}${locale}/offline/`)
      await untilKept(page, locale)
      const first = await files()
      await page.getByRole('button', { name: like(said.save) }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('progressbar', { name: like(said.progress) })).toBeVisible()
      // Who pressed “save” has “stop” under the finger.
      await expect(page.getByRole('button', { name: said.stop })).toBeFocused()
      await expect.poll(files).toBeGreaterThan(first)
      await context.setOffline(true)
      await expect(says(page)).toHaveText(said.fault.network)
      await expect(page.getByRole('progressbar')).toBeHidden()
      const there = await files()
      await context.setOffline(false)
      const goOn = page.getByRole('button', { name: like(said.goOn) })
      await expect(goOn).toBeFocused()
      await page.keyboard.press('Enter')
      await expect.poll(files).toBeGreaterThan(there)
      // And once more by the reader's own hand.
      await page.keyboard.press('Enter')
      await expect(says(page)).toHaveText(said.stopped)
      expect(await files()).toBeGreaterThan(there)
      await press(page, like(said.save))
      await expect(says(page)).toHaveText(said.saved, { timeout: 60_000 })
    } finally {
      await context.close()
      line.close()
    }
  })
}

test('a file that is not what the list says is not kept, and the page says so', async ({ browser }) => {
  test.slow()
  const copy = siteCopy('en')
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  const page = await context.newPage()
  copy.edit('vi/glossary/index.html', (html) => `${html}<!-- changed on its way -->`)
  const server = await serve({ root: copy.folder, port: 0 })
  try {
    await page.goto(`${server.origin}/vi/offline/`)
    await untilKept(page, 'vi')
    await press(page, like(t('vi').offline.said.save))
    await expect(says(page)).toHaveText(t('vi').offline.said.fault.changed, { timeout: 30_000 })
    const { there, all, whole } = (await told(page)).languages.vi
    expect(whole).toBe(false)
    expect(there.files).toBeLessThan(all.files)
  } finally {
    await context.close()
    await server.close()
    copy.remove()
  }
})

/** A page whose browser is not as the tests' own. */
async function without(context: BrowserContext, secure: boolean): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((isSecure) => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker
    Object.defineProperty(window, 'isSecureContext', { value: isSecure })
  }, secure)
  return page
}

test('where nothing can be saved, the page says why: plain http, an old browser, a worker that does not start', async ({
  context,
}) => {
  for (const locale of LOCALES) {
    const { said } = t(locale).offline
    for (const [secure, sentence] of [
      [false, said.plain],
      [true, said.none],
    ] as const) {
      const page = await without(context, secure)
      await page.goto(`${locale}/offline/`)
      await expect(says(page)).toHaveText(sentence)
      await expect(page.getByRole('group', { name: t(locale).offline.tools }).getByRole('button')).toHaveCount(0)
      await page.close()
    }
  }
})

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page on use without a network says why it can save nothing', async ({ page }) => {
    for (const locale of LOCALES) {
      await page.goto(`${locale}/offline/`)
      await expect(page.locator('main noscript p')).toHaveText(t(locale).offline.noScript)
      await expect(page.getByRole('group', { name: t(locale).offline.tools }).getByRole('button')).toHaveCount(0)
    }
  })
})

test.describe('a broken server', () => {
  test.use({ allowedErrors: [/404|ServiceWorker|Failed to/] })
  test('without its worker the site is read as ever, and the page says that saving did not start', async ({ page }) => {
    await page.clock.install()
    await page.route('**/sw.js', (route) => route.fulfill({ status: 404 }))
    await page.context().route('**/sw.js', (route) => route.fulfill({ status: 404 }))
    await page.goto('vi/offline/')
    await page.clock.runFor(16_000)
    await expect(says(page)).toHaveText(t('vi').offline.said.failed)
  })
})
