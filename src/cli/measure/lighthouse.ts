/** What Lighthouse says of a page on a phone: its four scores, from 0 to 100. */
import lighthouse from 'lighthouse'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Scores = Record<(typeof CATEGORIES)[number], number>

/**
 * The scores with Lighthouse's own settings for phones: slow 4G and a processor four times slower, both reckoned from a fast load.
 * Nothing is sent anywhere: error reports are off unless asked for.
 * @param port where the browser listens for a debugger
 * @throws Error where Lighthouse could not judge the page
 */
export async function scoresOf(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    disableFullPageScreenshot: true,
  })
  const { categories, runtimeError } = result?.lhr ?? {}
  if (!categories || runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError?.message ?? 'no result'}`)
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])) as Scores
}
