/** What can go wrong with keeping the site on a device: on a copy of it with fewer files (support/offline.ts). */
import type { BrowserContext, Page } from '@playwright/test'
import { serve } from '../../src/cli/serve.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import {
  allOf,
  heading,
  like,
  press,
  says,
  siteCopy,
  slowLine,
  smallTest as test,
  told,
  untilKept,
  visited,
} from '../support/offline.ts'
import { expect } from '../support/test.ts'

// The worker is let in, and the line is cut on purpose.
test.use({ serviceWorkers: 'allow', allowedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const PROVISION = 'plans/tra-vinh-2021-2025/iii-5-a-1/'
/** Has no place among what a first visit brings. */
const AGENCY = 'agencies/departments/'

for (const locale of LOCALES) {
  const words = t(locale)

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

  test(`“later” leaves the reader alone on this page, in ${locale}`, async ({ browser, folder }) => {
    const copy = siteCopy(allOf(otherLocale(locale)), folder)
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

test('a file that is not what the list says is not kept, and the page says so', async ({ browser, folder }) => {
  test.slow()
  const copy = siteCopy(allOf('en'), folder)
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
