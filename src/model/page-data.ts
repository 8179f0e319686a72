/** The shape of the data that lies beside a page, as `…/iii-4-2.json`. */
import { z } from 'astro/zod'
import { localizedText } from './locale.ts'
import { provisionRow, type RowOf, TABLES, type TableName } from './open-data.ts'

/** Schema of a table's rows. */
const rowsOf = <N extends TableName>(name: N) => {
  const table = TABLES.find((each) => each.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  return table.row as unknown as z.ZodType<RowOf<N>>
}

const about = {
  /** The page in each language. */
  url: provisionRow.shape.url,
  licence: z.string(),
  /** Whose words these are. */
  notice: localizedText,
  /** Version of the open data that it is part of. */
  version: z.string(),
}

const answers = z
  .array(
    z.strictObject({
      plan: provisionRow.shape.plan,
      silence: z.enum(['none', 'unknown', 'apart']).nullable().meta({
        description:
          'Null where the plan speaks of it. none: nothing found in the full text; unknown: the news report does not say; apart: not placed here, said elsewhere',
        'x-description-vi':
          'null: kế hoạch có nói đến. none: toàn văn không nêu; unknown: bản tin không nói; apart: không xếp vào đây, nói ở mục khác',
      }),
      headings: z
        .array(z.string())
        .meta({ description: 'Ids of sections whose heading names it', 'x-description-vi': 'Mã các mục có tiêu đề nêu' }),
      elsewhere: z.array(provisionRow.shape.key).meta({
        description: 'Keys of provisions on the same topic that stand under another pillar or area',
        'x-description-vi': 'Khóa các điều cùng chủ đề nhưng xếp ở trụ cột hoặc lĩnh vực khác',
      }),
      provisions: z.array(
        provisionRow.pick({
          key: true,
          number: true,
          kind: true,
          place: true,
          pillar: true,
          headline: true,
          text: true,
          note: true,
          url: true,
        }),
      ),
    }),
  )
  .meta({
    description: 'What each plan says, plans by the official code of their locality',
    'x-description-vi': 'Mỗi kế hoạch nói gì, theo thứ tự mã số của địa phương',
  })

/** What lies beside a page, by its kind. */
export const pageDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('provision'), ...about, plan: rowsOf('plans'), provision: provisionRow }),
  z.strictObject({
    kind: z.literal('plan'),
    ...about,
    plan: rowsOf('plans'),
    sections: z.array(rowsOf('sections')),
    provisions: z.array(provisionRow),
  }),
  z.strictObject({ kind: z.literal('pillar'), ...about, pillar: rowsOf('pillars'), answers }),
  z.strictObject({ kind: z.literal('topic'), ...about, topic: rowsOf('topics'), answers }),
  z.strictObject({ kind: z.literal('agency'), ...about, agency: rowsOf('agencies'), answers }),
  z.strictObject({ kind: z.literal('people'), ...about, people: rowsOf('people'), answers }),
  z.strictObject({
    kind: z.literal('comparison'),
    ...about,
    of: z.enum(['pillar', 'area', 'topic']),
    id: z.string(),
    rows: z.array(z.strictObject({ topic: z.string(), answers })),
  }),
])
export type PageData = z.infer<typeof pageDataSchema>
