import type { APIRoute } from 'astro'
import { getCatalogue, verifyIndex } from '../../../catalogue'
import { localePaths } from '../../../i18n/routes'
import type { Locale } from '../../../model/locale'

export const getStaticPaths = localePaths

/** Every plan by the hashes of its lines, and every body and group by its names: what the check asks for first. */
export const GET: APIRoute<{ lang: Locale }> = ({ props: { lang } }) =>
  new Response(JSON.stringify(verifyIndex(getCatalogue(), lang)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
