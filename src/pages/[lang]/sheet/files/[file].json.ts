import type { APIRoute } from 'astro'
import { getCatalogue, rowOf } from '../../../../catalogue'
import { t } from '../../../../i18n'
import type { Words } from '../../../../i18n/vi'
import { LOCALES, type Locale } from '../../../../model/locale'
import { type Block, sheetFiles, type TopicRow } from '../../../../sheet/data'

/** What the sheet's page fetches: provisions by permanent number, and rows of the comparison. */
export const getStaticPaths = () =>
  LOCALES.flatMap((lang) =>
    [...filesOf(lang), ['words', t(lang).added] as const].map(([file, content]) => ({
      params: { lang, file },
      props: { content },
    })),
  )

function filesOf(lang: Locale) {
  const catalogue = getCatalogue()
  const words = t(lang)
  return sheetFiles(catalogue, (id) => rowOf(catalogue, { kind: 'topic', id }).cells, lang, {
    whose: ({ locality, facts }) => words.whose(locality.name, facts),
    silence: ({ silence }) => (silence ? words.compare[silence] : ''),
  })
}

export const GET: APIRoute<{ content: Block | TopicRow | Words['added'] }> = ({ props }) => Response.json(props.content)
