import type { APIRoute } from 'astro'
import { getCatalogue } from '../../../catalogue'
import { citedOf } from '../../../cite/record'
import { type CiteShard, shardsOf } from '../../../cite/shards'
import { t } from '../../../i18n'
import { LOCALES } from '../../../model/locale'

/** Records of citations by permanent number, a few to a file: fetched when somebody wants to cite. */
export const getStaticPaths = () => {
  const { plans } = getCatalogue()
  return LOCALES.flatMap((lang) => {
    const records = plans.flatMap((plan) => plan.provisions.map((provision) => citedOf(plan, provision, lang)))
    const site = import.meta.env.SITE ?? ''
    return [...shardsOf(records, t(lang).cite, site)].map(([shard, file]) => ({
      params: { lang, shard: `${shard}` },
      props: { file },
    }))
  })
}

export const GET: APIRoute<{ file: CiteShard }> = ({ props }) => Response.json(props.file)
