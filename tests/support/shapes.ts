/** What the open data promises to its users: the shape of a row of /data/provisions.json. */
import { z } from 'astro/zod'
import { areaId, pillarId } from '../../src/model/pillar.ts'
import { DATE_KINDS, KINDS, ROLES, whenSchema } from '../../src/model/provision.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

export const exportedProvision = z.strictObject({
  plan: slug,
  id: slug,
  section: slug,
  kind: z.enum(KINDS),
  pillar: pillarId.nullable(),
  kra: areaId.nullable(),
  counted: z.boolean(),
  topics: z.array(slug),
  agencies: z.array(z.strictObject({ id: slug, role: z.enum(ROLES) })),
  people: z.array(slug),
  dates: z.array(z.strictObject({ when: whenSchema, what: z.enum(DATE_KINDS) })),
  due: z.array(whenSchema),
  documents: z.array(slug),
  figures: z.array(z.strictObject({ value: z.string(), vi: z.string(), en: z.string() })),
  headline: localized,
  text: localized,
  terms: z.strictObject({ vi: z.array(z.string()), en: z.array(z.string()) }),
  note: localized.nullable(),
  wording: z.array(z.strictObject({ key: z.string(), degree: z.enum(['near', 'large']) })),
  url: localized,
})
