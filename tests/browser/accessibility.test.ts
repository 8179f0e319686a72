import { LOCALES } from '../../src/model/locale.ts'
import { coveringWindow, cutOff, lostInForcedColours, moving, sideways, spaceText, ZOOMED } from '../support/adapted.ts'
import { runAxe } from '../support/axe.ts'
import { contrast, faintOnDrawings } from '../support/contrast.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { spokenFaults } from '../support/spoken.ts'
import { expect, test } from '../support/test.ts'

type Page = Parameters<typeof runAxe>[0]

const SCHEMES = ['light', 'dark'] as const
const DESKTOP = { width: 1280, height: 720 }

/** axe and 7:1 in light and in the dark, also where a drawing stands behind the words. */
async function readable(page: Page): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, forcedColors: 'none' })
    const { faults, unclear } = await runAxe(page, colorScheme === 'light' ? 'all' : 'colours')
    expect.soft(faults, `axe, ${colorScheme}`).toEqual([])
    expect.soft(await faintOnDrawings(page, unclear), `contrast on drawings, ${colorScheme}`).toEqual([])
  }
}

/** What people change who need to: each on the page that is open. */
async function adaptable(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await lostInForcedColours(page), 'forced colours').toEqual([])
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
  expect.soft(await moving(page), 'reduced motion').toEqual([])
  await page.setViewportSize({ width: 360, height: 640 })
  expect.soft(await sideways(page), 'a phone of 360 pixels').toEqual([])
  await page.setViewportSize(ZOOMED)
  expect.soft(await sideways(page), '400 %').toEqual([])
  expect.soft(await coveringWindow(page), '400 %').toEqual([])
  expect.soft(await cutOff(page), '400 %').toEqual([])
  await spaceText(page)
  expect.soft(await sideways(page), 'spaced text at 400 %').toEqual([])
  await page.setViewportSize(DESKTOP)
  expect.soft(await sideways(page), 'spaced text').toEqual([])
  expect.soft(await cutOff(page), 'spaced text').toEqual([])
}

async function accessible(page: Page, address: string): Promise<void> {
  await page.setViewportSize(DESKTOP)
  await page.goto(address)
  expect.soft(await spokenFaults(page), 'accessibility tree').toEqual([])
  await readable(page)
  await adaptable(page)
}

for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
  for (const locale of LOCALES) {
    test(`axe, contrast, names, forced colours, 400 %, spaced text and no motion: ${kind}, in ${locale}`, async ({ page }) => {
      test.slow()
      await accessible(page, addressOf(locale, route))
    })
  }
}

test('axe, contrast, names, forced colours, 400 %, spaced text and no motion: the front door', ({ page }) => accessible(page, ''))

test.describe('a missing page', () => {
  test.use({ allowedErrors: [/404/] })
  test('axe, contrast, names, forced colours, 400 %, spaced text and no motion: a missing page', ({ page }) =>
    accessible(page, 'vi/nothing/'))
})

// Each check, with the fault that it is there for: none of them passes because it sees nothing.
const PAGE = 'en/about/'
/** What is done to the page, in the page: a function, or a style for an element. */
type Harm = (() => void) | { selector: string; style: string }
const restyle = (selector: string, style: string): Harm => ({ selector, style })
const FAULTS: { what: string; harm: Harm; check: (page: Page) => Promise<string[]>; found: RegExp }[] = [
  {
    what: 'a picture without a description',
    harm: () => document.querySelector('main')?.append(document.createElement('img')),
    check: async (page) => (await runAxe(page)).faults,
    found: /^image-alt/,
  },
  {
    what: 'words that are grey, yet dark enough for AA',
    harm: restyle('main p', 'color:#6b6b6b'),
    check: async (page) => (await runAxe(page, 'colours')).faults,
    found: /^color-contrast-enhanced/,
  },
  {
    what: 'words on a drawing that hides them',
    harm: restyle('main h1', 'background:linear-gradient(90deg,#fff,#333 9rem)'),
    check: async (page) => faintOnDrawings(page, (await runAxe(page, 'colours')).unclear),
    found: /^1\.\d:1 for/,
  },
  {
    what: 'a button without a name',
    harm: () => document.querySelector('main')?.append(document.createElement('button')),
    check: spokenFaults,
    found: /^button without a name/,
  },
  {
    what: 'a missing word',
    harm: () =>
      document.querySelector('main')?.append(Object.assign(document.createElement('button'), { textContent: 'undefined' })),
    check: spokenFaults,
    found: /^button is called «undefined»/,
  },
  {
    what: 'two landmarks with one name',
    harm: () => {
      for (let count = 0; count < 2; count++) {
        const nav = document.createElement('nav')
        nav.ariaLabel = 'Twice'
        nav.textContent = 'words'
        document.querySelector('main')?.append(nav)
      }
    },
    check: spokenFaults,
    found: /^landmarks navigation with the same name: Twice/,
  },
  {
    what: 'a heading that skips a level',
    harm: () => document.querySelector('h1')?.after(Object.assign(document.createElement('h4'), { textContent: 'Deep' })),
    check: spokenFaults,
    found: /^heading «Deep» of level 4 follows level 1/,
  },
  {
    what: 'a mark that is nothing but a ground',
    harm: () => {
      const mark = document.createElement('i')
      mark.style.cssText = 'display:block;width:9px;height:9px;background:red'
      document.querySelector('main')?.append(mark)
    },
    check: lostInForcedColours,
    found: /vanishes$/,
  },
  {
    what: 'a button that is nothing but a ground',
    harm: () => {
      const button = Object.assign(document.createElement('button'), { textContent: 'Go' })
      button.style.cssText = 'border:0;background:blue'
      document.querySelector('main')?.append(button)
    },
    check: lostInForcedColours,
    found: /has no shape$/,
  },
  {
    what: 'motion',
    harm: () => {
      document.documentElement.style.scrollBehavior = 'smooth'
      document.querySelector('main')?.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 9000, iterations: 9 })
    },
    check: async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      return moving(page)
    },
    found: /^an animation of 9000 ms|scrolls smoothly$/,
  },
  {
    what: 'a word wider than the window',
    harm: () =>
      document.querySelector('main')?.append(Object.assign(document.createElement('pre'), { textContent: 'x'.repeat(300) })),
    check: sideways,
    found: /^pre «xxx/,
  },
  {
    what: 'a bar that covers the window',
    harm: restyle('header', 'position:sticky;top:0;min-height:50vh'),
    check: coveringWindow,
    found: /^header.* covers/,
  },
  {
    what: 'a box of a fixed height',
    harm: restyle('main p', 'height:1rem;overflow:hidden'),
    check: async (page) => {
      await spaceText(page)
      return cutOff(page)
    },
    found: /cuts off/,
  },
]

for (const { what, harm, check, found } of FAULTS) {
  test(`the checks would find ${what}`, async ({ page }) => {
    await page.goto(PAGE)
    const before = await check(page)
    expect(before.filter((fault) => found.test(fault))).toEqual([])
    if (typeof harm === 'function') await page.evaluate(harm)
    // Through the object model, which the page's policy does not forbid.
    else
      await page.evaluate(
        ({ selector, style }) => Object.assign(document.querySelector<HTMLElement>(selector)?.style ?? {}, { cssText: style }),
        harm,
      )
    expect(await check(page)).toContainEqual(expect.stringMatching(found))
  })
}

test('contrast is reckoned as WCAG defines it', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
  expect(contrast([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2)
})
