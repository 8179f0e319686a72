/** What has changed on the site, and what each change concerns. */
import type { AboutKind } from '../model/change.ts'
import { LEDGER_KINDS, type LedgerKind } from '../model/ledger.ts'
import type { Localized } from '../model/locale.ts'
import type { Catalogue } from './build.ts'
import { placeOf } from './causes.ts'
import { idsOf, keysOf, placeIn } from './ledger.ts'
import { movedThing } from './moves.ts'
import type { Assertion, Content } from './read.ts'

const FILE = 'content/changes.yaml'

/** Everything that a change can be about, as `kind/id`. */
function known(content: Content): Set<string> {
  return new Set([
    ...keysOf(content).map((key) => `provisions/${key}`),
    ...LEDGER_KINDS.flatMap((kind: LedgerKind) => idsOf(content, kind).map((id) => `${kind}/${id}`)),
    ...content.plans.map(({ id }) => `plans/${id}`),
    ...content.pillars.map(({ id }) => `pillars/${id}`),
    ...content.pages.map(({ id }) => `pages/${id}`),
  ])
}

/** Where the thing that a change is about stands; the ledger may say that it moved. */
function placesOf(ref: string): string[] {
  const [kind, id] = split(ref)
  const thing = movedThing(ref)
  const folder = kind === 'plans' ? placeOf.plan(id) : kind === 'pillars' ? placeOf.pillar(id) : placeOf.page(id)
  return ['content/ledger.yaml', thing ? placeIn(thing.kind, thing.id) : folder]
}

/** Each change is about something that is there, or that has moved. */
export const changesConcernWhatIsThere: Assertion = (content) => {
  const there = known(content)
  return content.changes.flatMap(({ id, about }) =>
    about
      .filter((ref) => !there.has(ref) && !there.has(content.ledger.moved[ref] ?? ''))
      .map((ref) => ({
        file: FILE,
        where: `${id} › about`,
        what: `“${ref}” does not exist: name a provision, plan, topic or page that does, or write in content/ledger.yaml where it moved`,
        rests: placesOf(ref),
      })),
  )
}

/** The newest change stands first. */
export const changesAreInOrder: Assertion = ({ changes }) =>
  changes.flatMap(({ id, date }, index) => {
    const above = changes[index - 1]
    if (!above || above.date >= date) return []
    return [{ file: FILE, where: id, what: `is newer (${date}) than “${above.id}” above it (${above.date}): newest first` }]
  })

/** What a change is about: its kind, its id there (`plan/id` of a provision or section), and what it is called; pages have names of the interface. */
export interface Concern {
  kind: AboutKind
  id: string
  name: Localized | null
}

/** What a reference of a change means today, moved things followed. @throws Error when it does not exist. */
export function concernOf(catalogue: Catalogue, ref: string): Concern {
  const [kind, id] = split(catalogue.ledger.moved[ref] ?? ref)
  const both = (name: string) => ({ vi: name, en: name })
  const named = (list: readonly { id: string; name: Localized }[]) => list.find((each) => each.id === id)?.name
  const planOf = (plan: string | undefined) => catalogue.plans.find((each) => each.id === plan)
  const [planId, part] = id.split('/')
  const locality = planOf(planId)?.locality.name
  const in_ = (name: Localized | undefined) => name && { vi: `${name.vi} (${locality})`, en: `${name.en} (${locality})` }
  const names: Record<AboutKind, () => Localized | null | undefined> = {
    provisions: () => in_(catalogue.byKey.get(id)?.headline),
    sections: () => in_(planOf(planId)?.facts.sections.find((section) => section.id === part)?.title),
    plans: () => (locality ? both(locality) : undefined),
    pillars: () => catalogue.pillars.find((pillar) => pillar.id === id)?.facts.name,
    topics: () => named(catalogue.topics),
    people: () => named(catalogue.people),
    agencies: () => named(catalogue.agencies),
    glossary: () => catalogue.glossary.find((term) => term.id === id)?.term,
    pages: () => null,
  }
  const name = names[kind]()
  if (name === undefined) throw new Error(`${ref} does not exist`)
  return { kind, id, name }
}

const split = (ref: string) => [ref.slice(0, ref.indexOf('/')), ref.slice(ref.indexOf('/') + 1)] as [AboutKind, string]
