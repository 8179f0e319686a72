import type { APIRoute } from 'astro'
import { getCatalogue, type Plan, verifyPlan } from '../../../catalogue'
import { entryPaths, href } from '../../../i18n/routes'
import type { Locale } from '../../../model/locale'

export const getStaticPaths = () => entryPaths(getCatalogue().plans, (plan) => ({ plan: plan.id }))

/** The fingerprints of one plan beside our restatement of it. */
export const GET: APIRoute<{ lang: Locale; entry: Plan }> = ({ props: { lang, entry: plan } }) =>
  new Response(
    JSON.stringify(verifyPlan(getCatalogue(), plan, lang, (id) => href(lang, { page: 'provision', plan: plan.id, id }))),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  )
