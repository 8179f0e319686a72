import type { APIRoute } from 'astro'
import { getCatalogue } from '../../catalogue'
import { dataPaths, type Route } from '../../i18n/routes'
import { openData } from '../../open-data/files'
import { dataBesidePages, dataText, handed, routesWithData } from '../../open-data/page-data'

export const getStaticPaths = async () => {
  const catalogue = getCatalogue()
  if (import.meta.env.DEV) return dataPaths(routesWithData(catalogue))
  // A build has them written all at once (open-data/integration.ts): made one by one, as pages are, they took as long as the pages.
  const set = await openData(catalogue)
  handed.dataBesidePages = () => dataBesidePages(catalogue, set)
  return []
}

/** The data of one page, beside it: the same in both languages. */
export const GET: APIRoute<{ entry: Route }> = async ({ props: { entry } }) => {
  const catalogue = getCatalogue()
  return new Response(dataText(catalogue, await openData(catalogue), entry), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
