import type { APIRoute } from 'astro'
import { t } from '../../../i18n'
import { localePaths } from '../../../i18n/routes'
import type { Locale } from '../../../model/locale'

/** What is said when a new version of the site is ready. */
export const getStaticPaths = localePaths

export const GET: APIRoute<{ lang: Locale }> = ({ props }) => Response.json(t(props.lang).renewed)
