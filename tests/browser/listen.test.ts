import type { Page } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { expect, test } from '../support/test.ts'

interface Voice {
  lang: string
  localService: boolean
}
const here = (lang: string): Voice => ({ lang, localService: true })
const far = (lang: string): Voice => ({ lang, localService: false })

/** A browser that has these voices, at once or after a while. What is spoken is written down; `finish()` ends the sentence. */
async function withVoices(page: Page, voices: Voice[] | null, late = false): Promise<void> {
  await page.addInitScript(
    ({ voices, late }) => {
      if (!voices) {
        Object.defineProperty(window, 'speechSynthesis', { value: undefined })
        return
      }
      const spoken: { text: string; lang: string; rate: number; voice: unknown }[] = []
      let current: { onend?: () => void } | undefined
      let there = late ? [] : voices
      const fake = {
        onvoiceschanged: null as null | (() => void),
        getVoices: () => there,
        speak: (utterance: { text: string; lang: string; rate: number; voice: unknown; onend?: () => void }) => {
          current = utterance
          spoken.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice })
        },
        cancel: () => {
          current = undefined
        },
      }
      Object.defineProperty(window, 'speechSynthesis', { value: fake })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string
          constructor(text: string) {
            this.text = text
          }
        },
      })
      Object.assign(window, {
        spoken,
        isSpeaking: () => current !== undefined,
        finish: () => current?.onend?.(),
        voicesCome: () => {
          there = voices
          fake.onvoiceschanged?.()
        },
      })
    },
    { voices, late },
  )
}
interface Fake {
  spoken: { text: string; lang: string; rate: number; voice: Voice }[]
  isSpeaking: () => boolean
  finish: () => void
  voicesCome: () => void
}
const spoken = (page: Page) => page.evaluate(() => (window as unknown as Fake).spoken)
const isSpeaking = (page: Page) => page.evaluate(() => (window as unknown as Fake).isSpeaking())
const finish = (page: Page) => page.evaluate(() => (window as unknown as Fake).finish())
const button = (page: Page, locale: Locale) => page.getByRole('button', { name: t(locale).listen.begin })
const marked = async (page: Page) => (await page.locator('.aloud').allTextContents()).join('').replace(/\s+/g, ' ')

const PROVISION = 'plans/tra-vinh-2021-2025/iii-5-a-1/'
const PAGES = [PROVISION, 'plans/tra-vinh-2021-2025/', 'pillars/inclusive/']

for (const locale of LOCALES) {
  const words = t(locale).listen

  test(`listen to a provision sentence by sentence, each marked, in ${locale}`, async ({ page }) => {
    await withVoices(page, [
      far(`${locale}-XX`),
      here('fr-FR'),
      here(locale === 'vi' ? 'vi-VN' : 'en-GB'),
      here(locale === 'vi' ? 'en-US' : 'vi-VN'),
    ])
    await page.goto(`${locale}/${PROVISION}`)
    await button(page, locale).click()
    await expect.poll(() => spoken(page)).toHaveLength(1)
    const headline = await page.locator('h1 [data-read]').textContent()
    expect(await marked(page)).toBe(headline?.replace(/\s+/g, ' '))
    const texts: string[] = []
    for (let n = 1; n < 20 && (await isSpeaking(page)); n++) {
      texts.push(await marked(page))
      await finish(page)
    }
    const said = await spoken(page)
    expect(said.map(({ text }) => text)).toEqual(texts)
    expect(said.length).toBeGreaterThan(2)
    expect(texts.join(' ')).toContain(locale === 'vi' ? 'tham gia bảo hiểm y tế' : 'health insurance')
    for (const { lang, voice } of said) {
      expect(lang).toBe(locale === 'vi' ? 'vi-VN' : 'en-GB')
      expect(voice.localService).toBe(true)
    }
    // The other language stands below: it is not read by this voice.
    expect(texts.join(' ')).not.toContain(locale === 'vi' ? 'health insurance' : 'bảo hiểm y tế')
    await expect(page.getByText(words.over)).toBeVisible()
    await expect(page.locator('.aloud')).toHaveCount(0)
  })

  test(`listen to a plan's and a pillar's story, in ${locale}`, async ({ page }) => {
    await withVoices(page, [here(`${locale}_VN`)])
    for (const [path, part] of [
      ['plans/tra-vinh-2021-2025/', 'Trà Vinh'],
      ['pillars/inclusive/', ''],
    ] as const) {
      await page.goto(`${locale}/${path}`)
      await button(page, locale).click()
      await expect.poll(() => spoken(page)).toHaveLength(1)
      for (let n = 0; n < 60 && (await isSpeaking(page)); n++) await finish(page)
      const all = (await spoken(page)).map(({ text }) => text)
      expect(all.length, path).toBeGreaterThan(5)
      expect(all.join(' ')).toContain(part)
      for (const text of all) expect(text.length, text).toBeLessThan(400)
    }
  })
}

for (const [what, voices] of [
  ['whose voice of the language is a remote one', [far('vi-VN'), here('en-US')]],
  ['without a voice of the language', [here('en-US'), here('zh-CN')]],
  ['without any voice', []],
  ['without speech at all', null],
] as const) {
  test(`a browser ${what}: no button`, async ({ page }) => {
    await withVoices(page, voices && [...voices])
    for (const path of PAGES) {
      await page.goto(`vi/${path}`, { waitUntil: 'networkidle' })
      await expect(button(page, 'vi'), path).toBeHidden()
      await expect(page.locator('[data-begin]'), path).toHaveCount(1)
    }
  })
}

test('voices that come late: then the button comes', async ({ page }) => {
  await withVoices(page, [here('vi-VN')], true)
  await page.goto(`vi/${PROVISION}`, { waitUntil: 'networkidle' })
  await expect(button(page, 'vi')).toBeHidden()
  await page.evaluate(() => (window as unknown as Fake).voicesCome())
  await expect(button(page, 'vi')).toBeVisible()
})

test('by keyboard alone: begin, pause, go on, step, change the speed, stop', async ({ page }) => {
  const words = t('vi').listen
  await withVoices(page, [here('vi-VN')])
  await page.goto(`vi/${PROVISION}`)
  await button(page, 'vi').focus()
  await page.keyboard.press('Enter')
  const play = page.getByRole('button', { name: words.pause })
  await expect(play).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await isSpeaking(page)).toBe(false)
  await expect(page.getByRole('button', { name: words.go })).toBeFocused()
  const paused = await marked(page)
  await page.keyboard.press('Enter')
  expect((await spoken(page)).map(({ text }) => text)).toEqual([paused, paused])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await spoken(page)).at(-1)?.text).not.toBe(paused)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  expect((await spoken(page)).at(-1)?.text).toBe(paused)
  await page.getByLabel(words.rate).selectOption('0.7')
  expect((await spoken(page)).at(-1)).toMatchObject({ text: paused, rate: 0.7 })
  await page.keyboard.press('Escape')
  expect(await isSpeaking(page)).toBe(false)
  await expect(button(page, 'vi')).toBeFocused()
  await expect(page.locator('.aloud')).toHaveCount(0)
})

test('what reads aloud is fetched when somebody asks for it, not before', async ({ page }) => {
  await withVoices(page, [here('vi-VN')])
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`vi/${PROVISION}`, { waitUntil: 'networkidle' })
  expect(asked.filter((url) => url.includes('player'))).toEqual([])
  await button(page, 'vi').click()
  await expect.poll(() => asked.filter((url) => url.includes('player'))).toHaveLength(1)
})

test.describe('a cut network', () => {
  test.use({ allowedErrors: [/Failed to load resource/] })

  test('what reads aloud cannot be had: it is said, and had when asked again', async ({ page }) => {
    await withVoices(page, [here('vi-VN')])
    await page.goto(`vi/${PROVISION}`, { waitUntil: 'networkidle' })
    await page.route('**/*player*', (route) => route.abort())
    await button(page, 'vi').click()
    await expect(page.getByText(t('vi').listen.lost)).toBeVisible()
    await page.unroute('**/*player*')
    await page.getByText(t('vi').listen.lost).click()
    await expect.poll(() => spoken(page)).toHaveLength(1)
  })
})
