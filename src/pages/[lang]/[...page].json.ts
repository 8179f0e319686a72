import type { APIRoute } from 'astro'
import { getCatalogue } from '../../catalogue'
import { dataPaths, type Route } from '../../i18n/routes'
import { openData } from '../../open-data/files'
import { pageData, routesWithData } from '../../open-data/page-data'

export const getStaticPaths = () => dataPaths(routesWithData(getCatalogue()))

/** The data of one page, beside it: the same in both languages. */
export const GET: APIRoute<{ entry: Route }> = async ({ props: { entry } }) => {
  const catalogue = getCatalogue()
  const body = pageData(catalogue, await openData(catalogue), entry)
  return new Response(`${JSON.stringify(body, null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
