import { z } from 'astro/zod'

/** Kinds of things with a page or a place of their own, whose ids are never removed or reused. */
export const LEDGER_KINDS = ['sections', 'topics', 'people', 'agencies', 'glossary', 'lessons'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

const ids = z.array(z.string()).default([])

/** `content/ledger.yaml`: every id ever published. `npm run ledger` adds what is new; nobody takes anything out. */
export const ledgerSchema = z.strictObject({
  /** Short permanent number of each provision (links of sheets) and its key `plan/id`. */
  provisions: z.record(z.string().regex(/^[1-9]\d*$/, 'a permanent number is a whole number from 1'), z.string()).default({}),
  /** Keys `plan/section`. */
  sections: ids,
  /** In the order in which they were entered: links of sheets count by it. */
  topics: ids,
  people: ids,
  agencies: ids,
  glossary: ids,
  lessons: ids,
  /** Where a thing went, as `topics/old: topics/new` or `provisions/plan/old: provisions/plan/new`: its old address leads there. */
  moved: z.record(z.string(), z.string()).default({}),
})
export type Ledger = z.infer<typeof ledgerSchema>
