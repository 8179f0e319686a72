/**
 * What content must mean, beyond its shape. One exported function is one rule: it returns a fault for each breach,
 * naming file and id, what is wrong and what to do. `ASSERTIONS` lists them all.
 */
import { LOCALES } from '../model/locale.ts'
import { PAGES } from '../model/page.ts'
import { PILLARS, type PillarId, pillarOfArea } from '../model/pillar.ts'
import { leadOf } from '../model/plan.ts'
import { PLANS, placeOf } from './causes.ts'
import { changesAreInOrder, changesConcernWhatIsThere } from './changes.ts'
import * as language from './language-assertions.ts'
import { keysOf, whatWasPublishedStays } from './ledger.ts'
import { LESSON_RULES } from './lesson-assertions.ts'
import * as prose from './prose-assertions.ts'
import { type Assertion, type Content, type Fault, planFile } from './read.ts'

const has = (list: readonly { id: string }[]) => {
  const ids = new Set(list.map((entry) => entry.id))
  return (id: string) => ids.has(id)
}

/** Ids are unique within their file. */
export const idsAreUnique: Assertion = (content) => {
  const doubles = (file: string, list: readonly { id: string }[]) => {
    const seen = new Set<string>()
    return list.flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [{ file, where: id, what: 'this id stands twice: give the second entry an id of its own' }]
    })
  }
  return [
    ...(
      [
        'localities',
        'topics',
        'agencies',
        'people',
        'documents',
        'sources',
        'glossary',
        'claims',
        'areas',
        'doors',
        'changes',
      ] as const
    ).flatMap((name) => doubles(`content/${name}.yaml`, content[name])),
    ...content.plans.flatMap((plan) => [
      ...doubles(planFile(plan.id, 'plan.yaml'), plan.facts.sections),
      ...doubles(planFile(plan.id, 'provisions.yaml'), plan.provisions),
    ]),
  ]
}

/** All five pillars are there. */
export const pillarsAreComplete: Assertion = (content) =>
  PILLARS.filter((id) => !content.pillars.some((pillar) => pillar.id === id)).map((id) => ({
    file: `content/pillars/${id}`,
    where: 'facts.yaml, vi.mdx, en.mdx',
    what: 'this pillar could not be read: see the other faults of this folder, or create it',
    rests: [placeOf.pillar(id)],
  }))

/** A plan belongs to a known locality, and each locality has a plan. */
export const plansHaveLocalities: Assertion = (content) => [
  ...content.plans
    .filter((plan) => !has(content.localities)(plan.facts.locality))
    .map((plan) => ({
      file: planFile(plan.id, 'plan.yaml'),
      where: 'locality',
      what: `“${plan.facts.locality}” is not in localities.yaml: correct it or add it there`,
      rests: [placeOf.entry('localities', plan.facts.locality)],
    })),
  ...content.localities
    .filter((locality) => !content.plans.some((plan) => plan.facts.locality === locality.id))
    .map((locality) => ({
      file: 'content/localities.yaml',
      where: locality.id,
      what: 'no plan belongs to this locality: add its folder under content/plans or remove it',
      rests: [PLANS],
    })),
]

/** Section parents exist and stand before their children. */
export const sectionsFormATree: Assertion = (content) =>
  content.plans.flatMap((plan) => {
    const seen = new Set<string>()
    return plan.facts.sections.flatMap((section) => {
      const missing = section.parent !== undefined && !seen.has(section.parent)
      seen.add(section.id)
      if (!missing) return []
      const what = `its parent “${section.parent}” is not listed before it: add the parent, or move it up`
      const rests = [placeOf.section(plan.id, section.parent ?? '')]
      return [{ file: planFile(plan.id, 'plan.yaml'), where: `sections › ${section.id}`, what, rests }]
    })
  })

/** Each provision stands in a section of its plan. */
export const provisionsHaveSections: Assertion = (content) =>
  content.plans.flatMap((plan) =>
    plan.provisions
      .filter((provision) => !has(plan.facts.sections)(provision.section))
      .map((provision) => ({
        file: planFile(plan.id, 'provisions.yaml'),
        where: provision.id,
        what: `its section “${provision.section}” is not among the sections of plan.yaml: correct it or add the section`,
        rests: [placeOf.section(plan.id, provision.section)],
      })),
  )

/** Every tag points to an entry of its register. */
export const tagsAreKnown: Assertion = (content) => {
  const topic = has(content.topics)
  const agency = has(content.agencies)
  const people = has(content.people)
  const document = has(content.documents)
  const unknown = (file: string, where: string, kind: string, id: string, register: string) => ({
    file,
    where,
    what: `the ${kind} “${id}” is unknown: use an id of content/${register}.yaml or add it there`,
    rests: [placeOf.entry(register, id)],
  })
  const doors = content.doors.flatMap((door) => [
    ...door.topics.filter((id) => !topic(id)).map((id) => unknown('content/doors.yaml', door.id, 'topic', id, 'topics')),
    ...door.people
      .filter((id) => !people(id))
      .map((id) => unknown('content/doors.yaml', door.id, 'group of people', id, 'people')),
  ])
  const wider = content.people.flatMap(({ id, within }) => {
    if (!within) return []
    const group = content.people.find((one) => one.id === within)
    if (!group) return [unknown('content/people.yaml', id, 'group of people', within, 'people')]
    const what = `its wider group “${within}” is itself within another: one step is enough, name the widest`
    return group.within ? [{ file: 'content/people.yaml', where: id, what }] : []
  })
  const tags = content.plans.flatMap((plan) => {
    const file = planFile(plan.id, 'provisions.yaml')
    const facts = planFile(plan.id, 'plan.yaml')
    return [
      ...leadOf(plan.facts)
        .filter((id) => !agency(id))
        .map((id) => unknown(facts, 'lead', 'agency', id, 'agencies')),
      ...plan.facts.sections.flatMap((section) =>
        section.topics.filter((id) => !topic(id)).map((id) => unknown(facts, `sections › ${section.id}`, 'topic', id, 'topics')),
      ),
      ...plan.provisions.flatMap((p) => [
        ...p.topics.filter((id) => !topic(id)).map((id) => unknown(file, p.id, 'topic', id, 'topics')),
        ...p.agencies.filter(({ id }) => !agency(id)).map(({ id }) => unknown(file, p.id, 'agency', id, 'agencies')),
        ...p.people.filter((id) => !people(id)).map((id) => unknown(file, p.id, 'group of people', id, 'people')),
        ...p.documents.filter((id) => !document(id)).map((id) => unknown(file, p.id, 'document', id, 'documents')),
      ]),
    ]
  })
  return [...doors, ...wider, ...tags]
}

/** Each measure, task and solution has a topic. */
export const measuresHaveTopics: Assertion = (content) =>
  content.plans.flatMap((plan) =>
    plan.provisions
      .filter((p) => ['measure', 'task', 'solution'].includes(p.kind) && p.topics.length === 0)
      .map((p) => ({
        file: planFile(plan.id, 'provisions.yaml'),
        where: p.id,
        what: `a ${p.kind} needs at least one topic: choose from content/topics.yaml`,
      })),
  )

/** Each entry of a register is used by at least one provision or heading. */
export const registersAreUsed: Assertion = (content) => {
  const provisions = content.plans.flatMap((plan) => plan.provisions)
  const sections = content.plans.flatMap((plan) => plan.facts.sections)
  const used = {
    topics: new Set([...provisions.flatMap((p) => p.topics), ...sections.flatMap((s) => s.topics)]),
    agencies: new Set([
      ...provisions.flatMap((p) => p.agencies.map((a) => a.id)),
      ...content.plans.flatMap((p) => leadOf(p.facts)),
    ]),
    people: new Set(provisions.flatMap((p) => p.people)),
    documents: new Set(provisions.flatMap((p) => p.documents)),
  }
  return (['topics', 'agencies', 'people', 'documents'] as const).flatMap((name) =>
    content[name]
      .filter((entry) => !used[name].has(entry.id))
      .map((entry) => ({
        file: `content/${name}.yaml`,
        where: entry.id,
        what: 'no provision uses it: tag the provisions that belong to it, or remove it',
        // One that is gone beside it may be the same under its right name.
        rests: [PLANS, `content/${name}.yaml`],
      })),
  )
}

/** Facts from outside the plans name sources that the register holds. */
export const sourcesAreKnown: Assertion = (content) => {
  const source = has(content.sources)
  const cited = [
    ...content.localities.map((e) => ({ file: 'content/localities.yaml', ...e })),
    ...content.claims.map((e) => ({ file: 'content/claims.yaml', ...e })),
    ...content.areas.map((e) => ({ file: 'content/areas.yaml', ...e })),
    ...content.glossary.map((e) => ({ file: 'content/glossary.yaml', ...e })),
    ...content.agencies.map((e) => ({ file: 'content/agencies.yaml', id: e.id, sources: e.fate.sources })),
    ...content.pillars.map((e) => ({ file: `content/pillars/${e.id}/facts.yaml`, id: e.id, sources: e.facts.sources })),
    ...content.plans.map((e) => ({ file: planFile(e.id, 'plan.yaml'), id: 'copies', sources: e.facts.copies })),
  ]
  const bare = content.agencies
    .filter((agency) => agency.fate.confidence !== 'unknown' && agency.fate.sources.length === 0)
    .map((agency) => ({
      file: 'content/agencies.yaml',
      where: `${agency.id} › fate`,
      what: 'states what became of this body without a source: name one, or set confidence to unknown',
    }))
  return [
    ...bare,
    ...cited.flatMap(({ file, id, sources }) =>
      sources
        .filter((sourceId) => !source(sourceId))
        .map((sourceId) => ({
          file,
          where: id,
          what: `the source “${sourceId}” is not in content/sources.yaml: correct it or add it`,
          rests: [placeOf.entry('sources', sourceId)],
        })),
    ),
  ]
}

/** Milestones of a plan point to provisions of that plan. */
export const milestonesHaveProvisions: Assertion = (content) =>
  content.plans.flatMap((plan) =>
    plan.facts.milestones
      .filter((milestone) => !has(plan.provisions)(milestone.provision))
      .map((milestone) => ({
        file: planFile(plan.id, 'plan.yaml'),
        where: `milestones › ${milestone.when}`,
        what: `the provision “${milestone.provision}” does not exist in this plan: name the one that sets this date`,
        rests: [placeOf.provision(`${plan.id}/${milestone.provision}`)],
      })),
  )

/**
 * Deadlines, milestones and reports lie in the plan's period, or between its end and that of the Blueprint (2025), to which
 * all the plans look; what lies outside must be a cited date or be explained by a note.
 */
export const datesAreInPeriod: Assertion = (content) =>
  content.plans.flatMap((plan) => {
    const { from, to } = plan.facts.period
    const outlook = to < BLUEPRINT_END ? ` and its outlook to ${BLUEPRINT_END}` : ''
    return plan.provisions.flatMap((p) =>
      p.dates
        .filter((date) => date.what !== 'cites' && date.what !== 'period' && !p.note)
        .filter((date) => yearsOf(date.when).some((year) => year < from || year > Math.max(to, BLUEPRINT_END)))
        .map((date) => ({
          file: planFile(plan.id, 'provisions.yaml'),
          where: `${p.id} › dates`,
          what: `${date.when} lies outside the plan’s period ${from}–${to}${outlook}: correct it, mark it “cites”, or explain it in a note`,
        })),
    )
  })

/** Each provision has the fingerprint of its official line, or says why not; none is left of a provision that is gone. */
export const provisionsHaveFingerprints: Assertion = (content) =>
  content.plans.flatMap((plan) => {
    const { lines, none } = plan.fingerprints
    const file = planFile(plan.id, 'fingerprints.yaml')
    const told = (id: string, what: string) => ({ file, where: id, what, rests: [file, placeOf.provision(`${plan.id}/${id}`)] })
    const known = has(plan.provisions)
    return [
      ...plan.provisions
        .filter(({ id }) => !lines[id] && !none[id])
        .map(({ id }) =>
          told(
            id,
            'has no fingerprint: run “npm run fingerprints -- FILE…” with the official text, or say under “none” why it has none',
          ),
        ),
      ...[...Object.keys(lines), ...Object.keys(none)]
        .filter((id) => !known(id))
        .map((id) => told(id, 'is no provision of this plan: run “npm run fingerprints -- FILE…”, which takes it out')),
    ]
  })

const BLUEPRINT_END = 2025

function yearsOf(when: string): number[] {
  return (when.match(/\d{4}/g) ?? []).map(Number)
}

/** The examples of a pillar are provisions under it, each of another plan. */
export const examplesBelongToTheirPillar: Assertion = (content) =>
  content.pillars.flatMap(({ id, facts }) => {
    const seen = new Set<string>()
    return facts.examples.flatMap((key) => {
      const [planId = '', provisionId] = key.split('/')
      const plan = content.plans.find((each) => each.id === planId)
      const provision = plan?.provisions.find((each) => each.id === provisionId)
      const rests = [placeOf.provision(key)]
      const fault = (what: string) => [{ file: `content/pillars/${id}/facts.yaml`, where: `examples › ${key}`, what, rests }]
      if (!plan || !provision) return fault('this provision does not exist: write plan/id, as in its address')
      if (pillarIn(plan, provision) !== id) return fault('is not under this pillar: choose one that is')
      if (seen.size === seen.add(planId).size) return fault('is the second of this plan: choose one of another plan')
      return []
    })
  })

/** What links in the stories may name: whether it is there, and the places that must have been read for that. */
const linked = (content: Content) => {
  const provisions = new Set(keysOf(content))
  const inRegister = (register: 'topics' | 'agencies' | 'people' | 'claims' | 'sources') => ({
    there: has(content[register]),
    rests: (id: string) => [placeOf.entry(register, id)],
  })
  return new Map([
    ['provision', { there: (id: string) => provisions.has(id), rests: (id: string) => [placeOf.provision(id)] }],
    ['plan', { there: has(content.plans), rests: (id: string) => [placeOf.plan(id)] }],
    ['pillar', { there: has(content.pillars), rests: (id: string) => [placeOf.pillar(id)] }],
    ['topic', inRegister('topics')],
    ['agency', inRegister('agencies')],
    ['people', inRegister('people')],
    ['fact', inRegister('claims')],
    ['source', inRegister('sources')],
    ['page', { there: (id: string) => id !== 'llms' && (PAGES as readonly string[]).includes(id), rests: () => [] }],
  ])
}

/** Links in the stories lead to what is there, or to a web address. */
export const linksInTextsLead: Assertion = (content) => {
  const links = linked(content)
  const stories = (['plans', 'pillars', 'lessons', 'pages'] as const).flatMap((kind) =>
    content[kind].flatMap(({ id, story }) =>
      LOCALES.map((locale) => ({ file: `content/${kind}/${id}/${locale}.mdx`, body: story[locale].body })),
    ),
  )
  return stories.flatMap(({ file, body }) =>
    [...body.matchAll(/\]\(<?([^)\s>]*)/g)].flatMap(([, address = '']): Fault[] => {
      if (/^https?:\/\//.test(address) && URL.canParse(address)) return []
      const [scheme = '', id = ''] = address.split(/:(.*)/s)
      const where = `link › ${address}`
      const link = links.get(scheme)
      if (!link) {
        const what = `leads nowhere: write ${[...links.keys()].join(':, ')}: and an id, or an address that starts with https://`
        return [{ file, where, what }]
      }
      if (link.there(id)) return []
      return [{ file, where, what: `this ${scheme} does not exist: correct the link, or take it out`, rests: link.rests(id) }]
    }),
  )
}

/** The pillar of a provision as the catalogue will resolve it: that of the nearest heading, else of its area. */
function pillarIn({ facts }: Content['plans'][number], { section, kra }: Content['plans'][number]['provisions'][number]) {
  const of = (id: string | undefined, passed: readonly string[] = []): PillarId | undefined => {
    const found = facts.sections.find((each) => each.id === id)
    // Parents in a circle are told by another rule.
    return found && !passed.includes(found.id) ? (found.pillar ?? of(found.parent, [...passed, found.id])) : undefined
  }
  return of(section) ?? (kra && pillarOfArea(kra))
}

/** Every rule by its name; `assertContent` runs them all. */
export const ASSERTIONS: Record<string, Assertion> = {
  idsAreUnique,
  whatWasPublishedStays,
  pillarsAreComplete,
  plansHaveLocalities,
  sectionsFormATree,
  provisionsHaveSections,
  tagsAreKnown,
  measuresHaveTopics,
  registersAreUsed,
  sourcesAreKnown,
  milestonesHaveProvisions,
  datesAreInPeriod,
  provisionsHaveFingerprints,
  examplesBelongToTheirPillar,
  linksInTextsLead,
  changesConcernWhatIsThere,
  changesAreInOrder,
  ...language,
  ...prose,
  ...LESSON_RULES,
}
