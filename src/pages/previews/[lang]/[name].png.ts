import { join } from 'node:path'
import type { APIRoute } from 'astro'
import { getCatalogue } from '../../../catalogue'
import { absolute } from '../../../i18n/site'
import { LOCALES } from '../../../model/locale'
import { cardsOf } from '../../../preview/cards'
import { drawAll } from '../../../preview/draw'

/** Kept between builds, and by nobody else: what is under node_modules is not part of the project. */
const KEPT = join(process.cwd(), 'node_modules/.cache/previews')

interface Props {
  picture: Promise<Uint8Array>
}

/** Previews are named by whole addresses: none is drawn where the site does not know its own. */
export const getStaticPaths = () =>
  (absolute('') ? LOCALES : []).flatMap((lang) =>
    [...drawAll(cardsOf(getCatalogue(), lang), KEPT)].map(([name, picture]) => ({ params: { lang, name }, props: { picture } })),
  )

/** The picture that stands beside a link where it is shared. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await props.picture), { headers: { 'content-type': 'image/png' } })
