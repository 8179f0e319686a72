import type { APIRoute } from 'astro'
import { t } from '../../i18n'
import { asset, href, localePaths } from '../../i18n/routes'
import type { Locale } from '../../model/locale'

export const getStaticPaths = localePaths

interface Props {
  lang: Locale
}

/** The colour of the paper (`--paper` in global.css). */
const PAPER = '#fbf7ef'

/** The site as an app on a phone's home screen, in the reader's language. */
export const GET: APIRoute<Props> = ({ props: { lang }, locals: { tally } }) => {
  const words = t(lang)
  const png = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: asset(`icons/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: href(lang, { page: 'home' }),
    name: words.siteName(tally),
    short_name: words.siteShort(tally),
    description: words.front.line(tally),
    lang,
    dir: 'ltr',
    start_url: href(lang, { page: 'home' }),
    scope: asset(''),
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: asset('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png('192', 192, 'any'),
      png('512', 512, 'any'),
      png('maskable', 512, 'maskable'),
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } })
}
