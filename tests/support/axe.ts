/** axe in a page: put in once a load, asked as often as needed. For the tests and for `npm run measure`. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Everything of WCAG 2.2 A and AA that axe can tell, its best practices, and contrast as AAA asks for it: 7:1. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose result depends on colours; the others see the same page in the dark. */
const CONTRAST = ['color-contrast', 'color-contrast-enhanced']
const COLOUR_RULES = [...CONTRAST, 'link-in-text-block']

/** What axe says of a page. */
export interface AxeResult {
  /** One line a rule that is broken, with the first element. */
  faults: string[]
  /** Selectors of texts whose ground axe cannot tell: a drawing or a gradient stands behind them (tests/support/contrast.ts). */
  unclear: string[]
}

/**
 * Asks axe about the page as it is now: every rule, or those alone whose result depends on colours.
 * @param left selectors of parts that are left out: those that were looked at before and are as they were
 */
export async function runAxe(page: Page, rules: 'all' | 'colours' = 'all', left: string[] = []): Promise<AxeResult> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: axe.RunOptions = {
    runOnly: rules === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES },
    // Both rules about contrast: the stricter one lets pass what the other finds, and what neither can tell.
    rules: rules === 'all' ? { 'color-contrast-enhanced': { enabled: true } } : {},
    resultTypes: ['violations', 'incomplete'],
  }
  const { faults, unclear } = await page.evaluate(
    async ([given, exclude]) => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude }, given)
      return {
        faults: violations.map(
          ({ id, help, nodes }) =>
            `${id}: ${help} (${nodes.length}×, as ${nodes[0]?.target.join(' ')}: ${nodes[0]?.html.slice(0, 200)})`,
        ),
        unclear: incomplete.flatMap(({ id, nodes }) =>
          nodes.map(({ any, target }) => ({ id, why: any.map(({ data }) => data?.messageKey), target: target.join(' ') })),
        ),
      }
    },
    [options, left] as const,
  )
  // Signs such as a dash or a bead are no text; the forced-colours check and the pictures' own tests look at them.
  const texts = unclear.filter(({ id, why }) => CONTRAST.includes(id) && !why.includes('nonBmp'))
  return { faults, unclear: [...new Set(texts.map(({ target }) => target))] }
}

/** What axe finds on the page as it is now: everything in light, and in the dark what depends on colours. */
export async function axeFaults(page: Page, left: string[] = []): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await runAxe(page, 'all', left)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await runAxe(page, 'colours', left)
  return [...light.faults, ...dark.faults.map((fault) => `dark: ${fault}`)]
}
