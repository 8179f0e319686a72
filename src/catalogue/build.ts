/** Turns checked content into the typed catalogue that pages read: links resolved, order fixed, counts computed. */
import { heldByProcess } from '../model/held.ts'
import { type AreaId, PILLARS, type PillarId, pillarOfArea } from '../model/pillar.ts'
import type { Section } from '../model/plan.ts'
import type { ProvisionData } from '../model/provision.ts'
import { type Locality, WORDING } from '../model/reference.ts'
import type { Tally } from '../model/tally.ts'
import { ASSERTIONS, idsAreUnique } from './assertions.ts'
import { causes, once } from './causes.ts'
import { ABOUT_ALL, besidesDrafts, draftFaults, withoutDrafts, withoutFollowing } from './drafts.ts'
import { gone, placeIn, whatWasPublishedStays } from './ledger.ts'
import { questionsHaveFairAnswers, sortedHavePillars } from './lesson-assertions.ts'
import { fillContent, tallyOf } from './prose.ts'
import { type Content, type Fault, type ReadResult, readContent } from './read.ts'

/** A provision with its place, pillar and neighbours resolved. */
export interface Provision extends ProvisionData {
  /** `plan/id`, unique on the site. */
  key: string
  planId: string
  /** Short permanent number, never reused. */
  number: number
  /** The heading's pillar; where the heading names none, that of the key result area; else null. */
  pillar: PillarId | null
  /** Whether the pillar stands in the document's heading or was given by us. */
  pillarBasis: 'heading' | 'editor' | null
  /** Its section and the sections that hold it, outermost first. */
  trail: Section[]
  /** Provisions of other plans whose official lines share its words; nearly one sentence first. */
  wording: SharedWording[]
  /** Bodies that the plan names for the whole part of a measure (“cơ quan thực hiện”), apart from its own. */
  sectionAgencies: ProvisionData['agencies']
}

/** A provision of another plan with much the same official words. */
export interface SharedWording {
  planId: string
  id: string
  /** `near`: nearly the same sentence; `large`: largely the same words. */
  degree: keyof typeof WORDING
}

/** A plan with its locality and provisions in document order. */
export type Plan = Omit<Content['plans'][number], 'provisions'> & {
  locality: Locality
  provisions: Provision[]
}

/** Everything the site knows, plans by the official code of their locality, then by period. */
export type Catalogue = Omit<Content, 'plans'> & {
  plans: Plan[]
  /** How many localities, plans and copies there are, and their names, for sentences. */
  tally: Tally
  /** All provisions, by plan in site order and then in document order. */
  provisions: Provision[]
  /** Provisions by their key `plan/id`. */
  byKey: ReadonlyMap<string, Provision>
}

/** All faults of the content's meaning, from every assertion. */
export function assertContent(content: Content): Fault[] {
  return Object.values(ASSERTIONS)
    .flatMap((assertion) => assertion(content))
    .map(plain)
}

const plain = ({ file, where, what }: Fault): Fault => ({ file, where, what })

/** Content that was read and checked; where all is sound, with its catalogue. */
type Checked = ReadResult & { catalogue?: Catalogue }

/**
 * Reads a content folder with its faults: of shape, and of meaning as far as it could be read, so that one slip does not hide the others.
 * What only follows from another fault is left out.
 */
export function checkContent(root: string): Checked {
  const { content, faults, unread } = readContent(root)
  const [doubles, stays] = [idsAreUnique(content), causes(whatWasPublishedStays(content), unread)]
  // What is gone by the ledger is told there, once, and not by everything that points to it.
  const lost = unread.has('content/ledger.yaml') ? [] : gone(content).map(({ kind, id }) => placeIn(kind, id))
  const { idsAreUnique: _, whatWasPublishedStays: __, ...others } = ASSERTIONS
  const single = doubles.length > 0 ? withoutDoubles(content) : content
  const settled = withoutDrafts(single)
  const followers = Object.entries(others).flatMap(([name, assertion]) => assertion(ABOUT_ALL.has(name) ? settled : single))
  const broken = [...doubles, ...stays, ...once(causes(followers, new Set([...unread, ...lost])))]
  const all = [...faults, ...draftFaults(content), ...withoutFollowing(broken, content)]
  if (all.length > 0) return { content, faults: all.map(plain), unread }
  // Made questions and pillars need the whole catalogue, which only sound content gives.
  const catalogue = buildCatalogue(content)
  const unfair = [...questionsHaveFairAnswers(catalogue), ...sortedHavePillars(catalogue)]
  return { content, faults: unfair, unread, ...(unfair.length === 0 && { catalogue }) }
}

/** The content with the first of each id alone. */
function withoutDoubles(content: Content): Content {
  const first = <T extends { id: string }>(list: readonly T[]) =>
    list.filter(({ id }, index) => list.findIndex((other) => other.id === id) === index)
  const lists = Object.entries(content).filter(([, list]) => Array.isArray(list) && list.every((entry) => 'id' in entry))
  const once = Object.fromEntries(lists.map(([name, list]) => [name, first(list as { id: string }[])])) as Partial<Content>
  const plans = content.plans.map((plan) => ({
    ...plan,
    facts: { ...plan.facts, sections: first(plan.facts.sections) },
    provisions: first(plan.provisions),
  }))
  return { ...content, ...once, plans }
}

/**
 * The catalogue of a content folder.
 * @param drafts whether a plan that is not restated yet may be in it, as in `astro dev`
 * @throws Error with the whole list of faults when the content is bad.
 */
export function openCatalogue(root: string, drafts = false): Catalogue {
  const built = held.get(root)
  if (built) return built
  const { content, faults, catalogue } = checkContent(root)
  const stopping = drafts ? besidesDrafts(faults, content) : faults
  if (stopping.length > 0) throw new Error(faultReport(stopping))
  return catalogue ?? buildCatalogue(content)
}

/**
 * The catalogues of a build, by folder. The pages are bundled apart from the integrations, with a copy of this module, and each would
 * read and check all of the content anew: what is held hangs on the process itself.
 */
const held = heldByProcess<Map<string, Catalogue>>('catalogues', () => new Map())

/** Holds the catalogue of a folder for the rest of a build, in which the content does not change. */
export function holdCatalogue(root: string, catalogue: Catalogue): void {
  held.set(root, catalogue)
}

/** The list of faults as one message for the person who edits the content. */
export function faultReport(faults: readonly Fault[]): string {
  const lines = faults.map(({ file, where, what }) => `  ${file} › ${where}: ${what}`)
  return [`The content has ${faults.length} fault${faults.length === 1 ? '' : 's'}; nothing was built.`, ...lines].join('\n')
}

/** Builds the catalogue. @throws Error when a reference is broken; `assertContent` says so first, with all faults. */
export function buildCatalogue(written: Content): Catalogue {
  const content = fillContent(written)
  const wording = wordingOf(content)
  const numbers = new Map(Object.entries(content.ledger.provisions).map(([number, key]) => [key, Number(number)]))
  const plans = content.plans
    .map((plan): Plan => {
      const locality = content.localities.find(({ id }) => id === plan.facts.locality)
      if (!locality) throw new Error(`content/plans/${plan.id}/plan.yaml: unknown locality ${plan.facts.locality}`)
      const provisions = plan.provisions.map((data) => {
        const key = `${plan.id}/${data.id}`
        return resolve(plan, { ...data, people: withWider(data.people, content) }, numbers.get(key) ?? 0, wording.get(key))
      })
      return { ...plan, locality, provisions }
    })
    .sort((a, b) => a.locality.code.localeCompare(b.locality.code) || a.facts.period.from - b.facts.period.from)
  const pillars = PILLARS.flatMap((id) => content.pillars.filter((pillar) => pillar.id === id))
  const localities = content.localities.toSorted((a, b) => a.code.localeCompare(b.code))
  const provisions = plans.flatMap((plan) => plan.provisions)
  const lessons = content.lessons.toSorted((a, b) => a.facts.order - b.facts.order)
  return {
    ...content,
    localities,
    plans,
    pillars,
    lessons,
    tally: tallyOf(content),
    provisions,
    byKey: new Map(provisions.map((each) => [each.key, each])),
  }
}

/** Groups of people with the wider ones that they are part of: who speaks of orphans is not silent about children. */
function withWider(people: readonly string[], { people: register }: Content): string[] {
  const wider = people.flatMap((id) => register.find((group) => group.id === id)?.within ?? [])
  return [...new Set([...people, ...wider])]
}

function resolve(plan: Content['plans'][number], data: ProvisionData, number: number, wording: SharedWording[] = []): Provision {
  const { sections } = plan.facts
  const trail = trailOf(sections, data.section)
  const heading = trail.findLast((section) => section.pillar)?.pillar
  const pillar = heading ?? pillarOf(data.kra)
  return {
    ...data,
    key: `${plan.id}/${data.id}`,
    planId: plan.id,
    number,
    pillar,
    pillarBasis: heading ? 'heading' : pillar ? 'editor' : null,
    trail,
    wording,
    sectionAgencies: agenciesOfPart(sections, trail[1], plan.provisions, data),
  }
}

/** The shared wording of each provision by its key, nearest first. */
function wordingOf(content: Content): Map<string, SharedWording[]> {
  const found = new Map<string, SharedWording[]>()
  const ranked = content.wording.toSorted((a, b) => Math.min(...b.shares) - Math.min(...a.shares))
  for (const { pair, shares } of ranked) {
    const degree = Math.min(...shares) >= WORDING.near ? 'near' : 'large'
    for (const [own, other] of [pair, pair.toReversed()] as [string, string][]) {
      const [planId = '', id = ''] = other.split('/')
      found.set(own, [...(found.get(own) ?? []), { planId, id, degree }])
    }
  }
  return found
}

const pillarOf = (area: AreaId | undefined): PillarId | null => (area ? pillarOfArea(area) : null)

/** A section and the sections that hold it, outermost first. @throws Error when the section is not listed. */
export function trailOf(sections: readonly Section[], id: string): Section[] {
  const section = sections.find((candidate) => candidate.id === id)
  if (!section) throw new Error(`section ${id} is not listed in plan.yaml`)
  return section.parent ? [...trailOf(sections, section.parent), section] : [section]
}

/** Hải Phòng names the bodies of a part in rows of their own (“2.2. Cơ quan thực hiện”): they hold for its measures. */
function agenciesOfPart(
  sections: readonly Section[],
  part: Section | undefined,
  siblings: readonly ProvisionData[],
  data: ProvisionData,
): ProvisionData['agencies'] {
  if (data.kind !== 'measure' || !part) return []
  const own = new Set(data.agencies.map((agency) => agency.id))
  return siblings
    .filter((row) => row.kind === 'lead' && trailOf(sections, row.section).includes(part))
    .flatMap((row) => row.agencies)
    .filter((agency) => !own.has(agency.id))
}
