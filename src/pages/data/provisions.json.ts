import type { APIRoute } from 'astro'
import { exportProvisions, getCatalogue } from '../../catalogue'
import { href } from '../../i18n/routes'
import type { Locale } from '../../model/locale'

/** The open data: every provision in both languages. */
export const GET: APIRoute = () => {
  const url = (lang: Locale, plan: string, id: string) => href(lang, { page: 'provision', plan, id })
  const rows = exportProvisions(getCatalogue(), ({ planId, id }) => ({ vi: url('vi', planId, id), en: url('en', planId, id) }))
  return new Response(JSON.stringify(rows, null, 1), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
