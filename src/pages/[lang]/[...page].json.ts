import type { APIRoute } from 'astro'
import { getCatalogue } from '../../catalogue'
import { dataPaths, type Route } from '../../i18n/routes'
import { openData } from '../../open-data/files'
import { pageData, routesWithData } from '../../open-data/page-data'

export const getStaticPaths = () => dataPaths(routesWithData(getCatalogue()))

const written = new WeakMap<Route, string>()

/** The data of one page, beside it: the same in both languages, and written once for both. */
export const GET: APIRoute<{ entry: Route }> = async ({ props: { entry } }) => {
  const catalogue = getCatalogue()
  const body = written.get(entry) ?? `${JSON.stringify(pageData(catalogue, await openData(catalogue), entry), null, 1)}\n`
  written.set(entry, body)
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
