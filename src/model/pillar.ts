import { z } from 'astro/zod'
import { localizedText } from './locale.ts'

/** The five characteristics of the ASCC Blueprint 2025, in its order (A to E). */
export const PILLARS = ['engaged', 'inclusive', 'sustainable', 'resilient', 'dynamic'] as const

/** A pillar: one of the five characteristics of the ASCC Blueprint 2025. */
export type PillarId = (typeof PILLARS)[number]

export const pillarId = z.enum(PILLARS)

/** The 18 key result areas of the Blueprint, by number. */
export const AREAS = [
  'A.1',
  'A.2',
  'B.1',
  'B.2',
  'B.3',
  'C.1',
  'C.2',
  'C.3',
  'C.4',
  'D.1',
  'D.2',
  'D.3',
  'D.4',
  'D.5',
  'D.6',
  'E.1',
  'E.2',
  'E.3',
] as const

/** A key result area (KRA) of the Blueprint, such as `D.5`. */
export type AreaId = (typeof AREAS)[number]

export const areaId = z.enum(AREAS)

const LETTERS: Record<string, PillarId> = {
  A: 'engaged',
  B: 'inclusive',
  C: 'sustainable',
  D: 'resilient',
  E: 'dynamic',
}

/** The pillar that a key result area belongs to, by its letter. */
export function pillarOfArea(area: AreaId): PillarId {
  const pillar = LETTERS[area.charAt(0)]
  if (!pillar) throw new Error(`${area} is not a key result area: its letter must be A to E`)
  return pillar
}

/** `content/pillars/<pillar>/facts.yaml`: what is the same in both languages. */
export const pillarFacts = z.strictObject({
  /** Letter of the characteristic in the Blueprint: A to E. */
  letter: z.enum(['A', 'B', 'C', 'D', 'E']),
  /** Everyday name, one or two words. */
  name: localizedText,
  /** The name for a narrow column: at most two short words; soft hyphens where it may break. */
  short: localizedText,
  /** Heading in the Blueprint (English) and as the plans word it (Vietnamese). */
  official: localizedText,
  /** What the pillar is about in one plain sentence. */
  plain: localizedText,
  /** Keys `plan/id` of up to three of its provisions, each of another plan: the examples on its poster. */
  examples: z.array(z.string()).min(1).max(3),
  /** Ids of `sources.yaml` that the heading rests on. */
  sources: z.array(z.string()).min(1),
})
export type PillarFacts = z.infer<typeof pillarFacts>

/** One entry of `content/areas.yaml`: a key result area. */
export const areaSchema = z.strictObject({
  id: areaId,
  /** Short descriptive label of ours. */
  label: localizedText,
  /** Official English title, only where a source shows it word for word. */
  official: z.string().optional(),
  /** Ids of `sources.yaml`. */
  sources: z.array(z.string()).min(1),
})
