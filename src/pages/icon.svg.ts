import type { APIRoute } from 'astro'
import { getCatalogue, wovenOf } from '../catalogue'
import { iconSvg } from '../picture/swatch'

/** The icon of the site, woven from its plans. */
export const GET: APIRoute = () =>
  new Response(iconSvg(getCatalogue().plans.map(wovenOf)), { headers: { 'content-type': 'image/svg+xml' } })
