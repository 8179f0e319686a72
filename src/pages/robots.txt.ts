import type { APIRoute } from 'astro'
import { asset } from '../i18n/routes'
import { absolute } from '../i18n/site'

/** Every robot may read everything; the sitemap is named where there is one. */
export const GET: APIRoute = () => {
  const sitemap = absolute(asset('sitemap-index.xml'))
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`)
}
