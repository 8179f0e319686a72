import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { openCatalogue } from '../../src/catalogue/build.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { contentFolder } from '../support/faulty.ts'
import { addressOf } from '../support/kinds.ts'
import { untilKept } from '../support/offline.ts'
import { expect, test } from '../support/test.ts'

const { lessons, tally } = openCatalogue(contentFolder)
const lesson = 'inclusive'

// A browser looks for the icon again when the address changes; without the line it does not find it.
test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED.*icon\.svg/] })

/** What stands on paper: how many sheets, and the words of all and of the last as a reader of PDF finds them (empty where there is no pdftotext). */
async function printed(page: Page): Promise<{ pages: number; words: string; last: string }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf)
    const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'sheet.pdf'), '-'], { encoding: 'utf8' })
    // Each sheet ends with a form feed.
    const sheets = (stdout ?? '').normalize('NFC').split('\f')
    const [words, last] = [sheets.join(' '), sheets.at(-2) ?? ''].map((text) => text.replace(/\s+/g, ' ')) as [string, string]
    return { pages, words, last }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Answers a question by keyboard alone, its first field having the focus. */
async function answer(page: Page, form: Locator, wanted: string): Promise<void> {
  const kind = await form.getAttribute('data-kind')
  const values = wanted.split(',')
  if (kind === 'single') {
    // The space bar takes the first, arrows go on to the others.
    await page.keyboard.press('Space')
    for (let step = 'ABCDEF'.indexOf(wanted); step > 0; step -= 1) await page.keyboard.press('ArrowDown')
    return
  }
  const fields = await form.locator('input, select').all()
  for (const [index, field] of fields.entries()) {
    await expect(field).toBeFocused()
    if (kind === 'several') {
      if (values.includes((await field.getAttribute('value')) ?? '')) await page.keyboard.press('Space')
    } else {
      await page.keyboard.type(values[index] ?? '')
    }
    if (index < fields.length - 1) await page.keyboard.press('Tab')
  }
}

/** Answers every question of a quiz right, by keyboard alone, to the count at its end. */
async function runQuiz(page: Page, words: ReturnType<typeof t>): Promise<Locator[]> {
  const forms = await page.locator('.quiz form').all()
  await forms[0]?.locator('input, select').first().focus()
  for (const [index, form] of forms.entries()) {
    await expect(form.locator('input, select').first()).toBeFocused()
    await answer(page, form, (await form.getAttribute('data-right')) ?? '')
    // Enter is the form’s own button, also from a list.
    if (await form.locator('select').count()) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(form.getByRole('status'), `question ${index + 1}`).toHaveText(words.quiz.isRight)
    await expect(form.locator('xpath=..').getByRole('group', { name: words.lesson.citesLabel })).toBeVisible()
    await form.getByRole('button').focus()
    await page.keyboard.press('Enter')
  }
  const count = `${forms.length}`
  await expect(page.locator('[data-end] output')).toHaveText(
    words.quiz.score.replace('#', count).replace('#', count).replace('#', count),
  )
  return forms
}

for (const locale of LOCALES) {
  const words = t(locale)
  const title = lessons.find(({ id }) => id === lesson)?.story[locale].title ?? ''

  test.describe('a class on a bad line', () => {
    test.use({ serviceWorkers: 'allow' })

    test(`a teacher chooses a lesson, prints its worksheet, shows it on a projector and runs the quiz, the line cut after the first page, in ${locale}`, async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width: 1280, height: 720 })
      await page.goto(`${locale}/`)
      await untilKept(page, locale)
      await context.setOffline(true)
      await page.getByRole('link', { name: words.teachers.homeLink }).click()
      await page.getByRole('link', { name: words.teachers.lessons.name }).click()
      await page.getByRole('link', { name: title, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await page.getByRole('main').locator('a[href$="/worksheet/"]').first().click()
      await expect(page.locator('.paper')).toBeVisible()
      const sheet = await printed(page)
      expect(sheet.pages).toBeGreaterThanOrEqual(1)
      expect(sheet.pages).toBeLessThanOrEqual(2)
      if (sheet.words) expect(sheet.words).toContain(title)
      await page.goBack()
      await page.getByRole('link', { name: words.lesson.wall }).click()
      const wall = page.getByRole('dialog')
      await expect(wall).toBeVisible()
      const count = Number(/\/(\d+)/.exec((await wall.locator('.count').textContent()) ?? '')?.[1])
      expect(count).toBeGreaterThanOrEqual(6)
      for (let slide = 1; slide <= count; slide += 1) {
        await expect(wall.locator('.count')).toHaveText(`${slide}/${count}`)
        // From the last row: no text under 1/24 of the height, none that cannot be reached.
        const faults = await wall.evaluate((dialog) => {
          const found: string[] = []
          for (const part of dialog.querySelectorAll<HTMLElement>('h2, p, span:not(.sr-only), button')) {
            if (part.textContent?.trim() && Number.parseFloat(getComputedStyle(part).fontSize) < innerHeight / 24)
              found.push(`small: ${part.textContent}`)
          }
          const sheet = dialog.querySelector<HTMLElement>('.lines')
          if (sheet && sheet.scrollHeight > sheet.clientHeight && sheet.tabIndex !== 0) found.push('cut')
          if (dialog.scrollWidth > dialog.clientWidth) found.push('too wide')
          return found
        })
        expect(faults, `slide ${slide}`).toEqual([])
        await page.keyboard.press(slide % 2 ? 'PageDown' : 'ArrowRight')
      }
      // Beyond the last there is nothing; back goes back; with a modifier the key is the browser’s.
      await expect(wall.locator('.count')).toHaveText(`${count}/${count}`)
      await page.keyboard.press('PageUp')
      await expect(wall.locator('.count')).toHaveText(`${count - 1}/${count}`)
      await page.keyboard.press('Shift+ArrowLeft')
      await expect(wall.locator('.count')).toHaveText(`${count - 1}/${count}`)
      await page.keyboard.press('Escape')
      await expect(wall).toHaveCount(0)
      await expect(page).toHaveURL(/\/#s\d$/)
      await page.getByRole('main').locator('a[href$="/quiz/"]').first().click()
      await expect(page.locator('.quiz form').first()).toBeVisible()
      await runQuiz(page, words)
    })
  })

  for (const { id, story, facts } of lessons) {
    test(`print the worksheet of “${id}”: at most two pages, nothing cut, in ${locale}`, async ({ page }) => {
      await page.goto(addressOf(locale, { page: 'worksheet', lesson: id }))
      const sheet = await printed(page)
      expect(sheet.pages).toBeGreaterThanOrEqual(1)
      expect(sheet.pages).toBeLessThanOrEqual(2)
      if (sheet.words) {
        expect(sheet.words).toContain(story[locale].title.replace(/\s+/g, ' '))
        expect(sheet.words).toContain(words.lesson.sourceLine(tally).slice(0, 40))
        const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '')
        const asked = facts.tasks.map((task) => ('question' in task ? task.question[locale] : words.lesson.readTask))
        for (const question of asked) expect(bare(sheet.words)).toContain(bare(question))
        // The exit ticket never stands alone on a sheet.
        expect(bare(sheet.last)).toContain(bare(asked.at(-1) ?? ''))
      }
      // Between the margins of the sheet: nothing wider, and no part too tall to stay in one piece.
      await page.setViewportSize({ width: Math.floor(((210 - 28) / 25.4) * 96), height: 1040 })
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('banner')).toBeHidden()
      const faults = await page.locator('.paper').evaluate((paper) => {
        const right = paper.getBoundingClientRect().right + 1
        return [...paper.querySelectorAll<HTMLElement>('*')]
          .filter((part) => part.getBoundingClientRect().right > right || (part.matches('.keep') && part.offsetHeight > 1040))
          .map((part) => part.outerHTML.slice(0, 80))
      })
      expect(faults).toEqual([])
      // An address is copied by hand from paper: a line of it ends where a part of it ends.
      const ends = await page.locator('.qr .address').evaluate((address) => {
        const found: string[] = []
        let [before, height] = ['', 0]
        for (const node of [...address.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
          for (let at = 0; at < (node.textContent ?? '').length; at++) {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const { top } = range.getBoundingClientRect()
            if (before && top > height + 2) found.push(before)
            ;[before, height] = [range.toString(), top]
          }
        }
        return found
      })
      expect(ends.length).toBeGreaterThan(0)
      expect(ends.filter((end) => !/[-/]/.test(end))).toEqual([])
    })
  }

  test(`run the quiz by keyboard: every answer right, the count told, nothing sent or stored, in ${locale}`, async ({
    page,
    context,
  }) => {
    test.slow()
    await page.goto(addressOf(locale, { page: 'lesson-quiz', lesson }), { waitUntil: 'networkidle' })
    const asked: string[] = []
    context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    const forms = await runQuiz(page, words)
    expect(asked.filter((request) => !/^GET .*\/(quiz-[\w-]+\.js|icon\.svg)$/.test(request))).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    // Again from the start: all is open.
    await page.keyboard.press('Enter')
    await expect(forms[0]?.locator('input, select').first() as Locator).toBeFocused()
    await expect(page.locator('.quiz .is')).toHaveCount(0)
  })

  test(`a wrong answer is told with the right one and its proof; none at all is asked for, in ${locale}`, async ({ page }) => {
    await page.goto(addressOf(locale, { page: 'lesson-quiz', lesson }))
    const form = page.locator('form[data-kind=single]').first()
    const right = await form.getAttribute('data-right')
    await form.getByRole('button').click()
    await expect(form.getByRole('status')).toHaveText(words.quiz.nothing)
    await form.locator(`input:not([value="${right}"])`).first().check()
    await form.getByRole('button').click()
    await expect(form.getByRole('status')).toHaveText(`${words.quiz.isWrong} ${right}.`)
    await expect(form.locator('.is')).toHaveCount(1)
    await expect(form.locator('.not')).toHaveCount(1)
    await expect(form.locator('xpath=..').locator('details')).toHaveAttribute('open')
  })

  test(`each question of the mixed quiz has its proof, in ${locale}`, async ({ page }) => {
    await page.goto(addressOf(locale, { page: 'quiz' }))
    const questions = page.locator('.quiz > li')
    expect(await questions.count()).toBeGreaterThanOrEqual(10)
    expect(await questions.filter({ has: page.locator('details a') }).count()).toBe(await questions.count())
  })
}

test('the clock of a step runs and stops, and keeps what is left of another step', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.clock.install()
  await page.goto(`vi/lessons/${lesson}/?wall=1`)
  const clock = page.getByRole('dialog').locator('.clock')
  await expect(clock).toHaveText('6:00')
  await page.keyboard.press('Space')
  await page.clock.runFor(61_000)
  await expect(clock).toHaveText('4:59')
  await page.keyboard.press('Space')
  await page.clock.runFor(10_000)
  await expect(clock).toHaveText('4:59')
  await page.keyboard.press('PageDown')
  await expect(clock).toHaveText('10:00')
  await page.keyboard.press('PageUp')
  await expect(clock).toHaveText('4:59')
  await page.keyboard.press('Space')
  await page.clock.runFor(300_000)
  await expect(clock).toHaveText('0:00')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(t('vi').lesson.over)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  const path = (locale: Locale) => addressOf(locale, { page: 'lesson-quiz', lesson })

  test('a quiz is read with its answers folded under it, and offers no button that does nothing', async ({ page }) => {
    await page.goto(path('vi'))
    await expect(page.locator('.quiz button:visible')).toHaveCount(0)
    const first = page.locator('.quiz > li').first()
    await expect(first.locator('details p')).toBeHidden()
    await first.locator('summary').click()
    await expect(first.locator('details p')).toContainText(t('vi').quiz.right)
  })

  test('a printed quiz has its answers overleaf, every question with one', async ({ page }) => {
    await page.goto(path('en'))
    const overleaf = page.locator('.overleaf')
    await expect(overleaf).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(overleaf).toBeVisible()
    await expect(overleaf).toHaveCSS('break-before', 'page')
    await expect(overleaf.locator('li')).toHaveCount(await page.locator('.quiz > li').count())
    await expect(page.locator('.quiz details:visible')).toHaveCount(0)
  })

  test('the key says that a report does not say, and never that its plan does not', async ({ page }) => {
    for (const { id } of lessons) {
      await page.goto(addressOf('vi', { page: 'key', lesson: id }))
      await expect(page.getByRole('main')).not.toContainText(/(Lạng Sơn|An Giang): Không thấy nêu/)
    }
  })
})
