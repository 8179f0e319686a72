/** What the open data promises to its users: the shape of a row of /data/provisions.json. */
import { z } from 'astro/zod'
import { areaId, pillarId } from '../../src/model/pillar.ts'
import { KINDS, ROLES, whenSchema } from '../../src/model/provision.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

export const exportedProvision = z.strictObject({
  plan: slug,
  id: slug,
  section: slug,
  kind: z.enum(KINDS),
  pillar: pillarId.nullable(),
  kra: areaId.nullable(),
  topics: z.array(slug),
  agencies: z.array(z.strictObject({ id: slug, role: z.enum(ROLES) })),
  people: z.array(slug),
  due: z.array(whenSchema),
  text: localized,
  url: localized,
})
