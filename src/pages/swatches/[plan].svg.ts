import type { APIRoute, GetStaticPaths } from 'astro'
import { getCatalogue, wovenOf } from '../../catalogue'
import { markSvg } from '../../picture/swatch'

export const getStaticPaths = (() =>
  getCatalogue().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths

/** The mark of a plan: its cloth, small. */
export const GET: APIRoute = ({ props: { plan } }) =>
  new Response(markSvg(wovenOf(plan)), { headers: { 'content-type': 'image/svg+xml' } })
