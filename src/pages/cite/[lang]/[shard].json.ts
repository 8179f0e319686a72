import type { APIRoute } from 'astro'
import { byNumber, getCatalogue } from '../../../catalogue'
import { citedOf } from '../../../cite/record'
import { type CiteShard, shardsOf } from '../../../cite/shards'
import { citeWords } from '../../../cite/words'
import { LOCALES } from '../../../model/locale'

/** Records of citations by permanent number, a few to a file: fetched when somebody wants to cite. */
export const getStaticPaths = () => {
  const catalogue = getCatalogue()
  const numbers = [...byNumber(catalogue)]
  const planOf = new Map(catalogue.plans.map((plan) => [plan.id, plan]))
  return LOCALES.flatMap((lang) => {
    const records = numbers.flatMap(([number, provision]) => {
      const plan = planOf.get(provision.planId)
      return plan ? [{ ...citedOf(plan, provision, lang), number }] : []
    })
    const site = import.meta.env.SITE ?? ''
    return [...shardsOf(records, citeWords(lang, catalogue.tally), site)].map(([shard, file]) => ({
      params: { lang, shard: `${shard}` },
      props: { file },
    }))
  })
}

export const GET: APIRoute<{ file: CiteShard }> = ({ props }) => Response.json(props.file)
