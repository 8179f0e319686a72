import type { APIRoute } from 'astro'
import { getCatalogue } from '../../../catalogue'
import { t } from '../../../i18n'
import { atom } from '../../../i18n/atom'
import { feedHref, href, localePaths } from '../../../i18n/routes'
import { absolute } from '../../../i18n/site'
import type { Locale } from '../../../model/locale'

export const getStaticPaths = localePaths

interface Props {
  lang: Locale
}

/** Corrections, additions and changes for feed readers; addresses are relative where the site does not know its own. */
export const GET: APIRoute<Props> = ({ props: { lang } }) => {
  const words = t(lang)
  const { changes, pages, tally } = getCatalogue()
  const siteName = words.siteName(tally)
  const whole = (path: string) => absolute(path) ?? path
  const xml = atom({
    lang,
    title: words.changes.feed(siteName),
    subtitle: pages.find(({ id }) => id === 'corrections')?.story[lang].summary ?? '',
    author: siteName,
    self: whole(feedHref(lang)),
    page: whole(href(lang, { page: 'corrections' })),
    entries: changes.map(({ id, date, kind, title, text }) => ({
      id,
      date,
      title: `${words.changes.kind[kind]}: ${title[lang]}`,
      text: text[lang],
      category: { term: kind, label: words.changes.kind[kind] },
      href: whole(href(lang, { page: 'corrections' }, { hash: id })),
    })),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
