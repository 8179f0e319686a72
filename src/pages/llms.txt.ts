import type { APIRoute } from 'astro'
import { getCatalogue } from '../catalogue'
import { t } from '../i18n'
import { proseHref } from '../i18n/prose'
import { asset, href } from '../i18n/routes'
import { absolute } from '../i18n/site'
import { LOCALES, type Locale } from '../model/locale'

/** What a program that answers from this site should know of it, in both languages (llmstxt.org): written in content/pages/llms. */
export const GET: APIRoute = () => {
  const { plans, pages, tally } = getCatalogue()
  const story = pages.find(({ id }) => id === 'llms')?.story
  if (!story) throw new Error('content/pages/llms is missing')
  const address = (path: string) => absolute(path) ?? path
  const body = (lang: Locale) => {
    const words = t(lang)
    const listed = plans.map(
      ({ id, locality, facts }) =>
        `- [${locality.name} ${words.years(facts)}](${address(href(lang, { page: 'plan', plan: id }))}): ${facts.title[lang]}; ${words.plan.short[facts.copy]}`,
    )
    return [
      story[lang].body.trim().replace(/\]\(([^)]+)\)/g, (_, link: string) => `](${address(proseHref(lang, link))})`),
      `## ${words.home.plans(tally)}`,
      listed.join('\n'),
      `## ${words.nav.data}`,
      `- [provisions.json](${address(asset('data/provisions.json'))})`,
    ].join('\n\n')
  }
  const text = [
    `# ${LOCALES.map((lang) => t(lang).siteName(tally)).join(' / ')}`,
    LOCALES.map((lang) => `> ${story[lang].summary}`).join('\n>\n'),
    ...LOCALES.map(body),
  ].join('\n\n')
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
