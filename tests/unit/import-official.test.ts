import { expect, test } from '@playwright/test'
import { type Content, readContent } from '../../src/catalogue/read.ts'
import { type Draft, type DraftProvision, draftOf } from '../../src/import/draft.ts'
import { provinceOf } from '../../src/import/provinces.ts'
import { cut } from '../../src/segment/cut.ts'
import { match } from '../../src/segment/match.ts'
import { normalise } from '../../src/segment/normalise.ts'
import { contentFolder } from '../support/faulty.ts'
import { officialPlans, officialText, WITHOUT_TEXTS } from '../support/official.ts'

/**
 * The import measured on the official texts. Each plan is drafted as if the site did not have it: its own restated provisions lend no tag.
 * The registers are whole, and their other names were written with these texts in view: with a new text, fewer bodies will be known.
 */
const { content } = readContent(contentFolder)
const here = officialPlans()
type Plan = Content['plans'][number]

/** A drafted provision beside the restated one of the same line. */
interface Pair {
  drafted: DraftProvision
  restated: Plan['provisions'][number]
}
const drafts = new Map<string, Draft>()
const pairs: Pair[] = []
/** Provisions that the draft does not have as the site has them. */
const missed: string[] = []
const same = { 'full-text': [0, 0, 0], 'news-report': [0, 0, 0] }

test.beforeAll(() => {
  console.log(here.length > 0 ? '' : WITHOUT_TEXTS)
  for (const plan of content.plans.filter(({ id }) => here.includes(id))) {
    const locality = content.localities.find(({ id }) => id === plan.facts.locality)
    const province = provinceOf(locality?.name ?? '')
    if (!province) throw new Error(`${plan.id}: its locality is no province`)
    const [from = 0, to = 0] = (plan.id.match(/\d{4}/g) ?? []).map(Number)
    const without = { ...content, plans: content.plans.filter(({ id }) => id !== plan.id) }
    const outcome = draftOf(officialText(plan.id), without, { province, from, to })
    if ('refused' in outcome) throw new Error(`${plan.id}: ${outcome.refused.join('\n')}`)
    drafts.set(plan.id, outcome.draft)
    const prints = Object.entries(plan.fingerprints.lines).map(([id, print]) => ({ id, ...print }))
    const tally = same[plan.facts.copy] as [number, number, number]
    for (const { id, text } of match(cut(officialText(plan.id).normalize('NFC')), prints).found) {
      tally[2] += 1
      // Lines that stand twice: the one of the same id, if there is one.
      const twins = outcome.draft.provisions.filter(({ line }) => normalise(line) === normalise(text ?? ''))
      const drafted = twins.find((each) => each.id === id) ?? twins[0]
      const restated = plan.provisions.find((each) => each.id === id)
      if (!drafted || !restated) {
        missed.push(`${plan.id}/${id}`)
        continue
      }
      tally[1] += 1
      if (drafted.id === id) tally[0] += 1
      pairs.push({ drafted, restated })
    }
  }
})
test.beforeEach(() => test.skip(here.length === 0, WITHOUT_TEXTS))

/** Precision and recall of what is drafted against what is restated, over all pairs. */
function measured(own: (drafted: DraftProvision) => string[], right: (restated: Pair['restated']) => string[], of = pairs) {
  let found = 0
  let drafted = 0
  let wanted = 0
  for (const pair of of) {
    const values = new Set(own(pair.drafted))
    const want = new Set(right(pair.restated))
    drafted += values.size
    wanted += want.size
    for (const value of values) if (want.has(value)) found += 1
  }
  return {
    precision: found / drafted,
    recall: found / wanted,
    text: `precision ${(found / drafted).toFixed(3)}, recall ${(found / wanted).toFixed(3)} (${wanted})`,
  }
}

test('ids and boundaries: at least 236 of 248 in full texts, boundaries at least 44 of 49 in reports', () => {
  console.log(`Full texts: ${same['full-text'][0]} ids and ${same['full-text'][1]} boundaries of ${same['full-text'][2]}.`)
  console.log(
    `Reports: ${same['news-report'][0]} ids and ${same['news-report'][1]} boundaries of ${same['news-report'][2]}. Missed: ${missed.join(', ') || 'none'}.`,
  )
  expect(same['full-text'][2]).toBe(248)
  expect(same['full-text'][0]).toBeGreaterThanOrEqual(236)
  expect(same['news-report'][2]).toBe(49)
  expect(same['news-report'][1]).toBeGreaterThanOrEqual(44)
  for (const [id, { provisions }] of drafts)
    expect(provisions.length, id).toBe(content.plans.find((plan) => plan.id === id)?.facts.inSource)
})

test('kinds: at least nine in ten right', () => {
  const { recall } = measured(
    ({ kind }) => [kind],
    ({ kind }) => [kind],
  )
  console.log(`Kinds right: ${(recall * 100).toFixed(1)} %.`)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

test('dates and documents: every one is found', () => {
  const dates = measured(
    (each) => each.dates.map(({ when }) => when),
    (each) => each.dates.map(({ when }) => when),
  )
  const meanings = measured(
    (each) => each.dates.map(({ when, what }) => when + what),
    (each) => each.dates.map(({ when, what }) => when + what),
  )
  const documents = measured(
    (each) => each.documents,
    (each) => each.documents,
  )
  console.log(`Dates: ${dates.text}; with what they mean: ${meanings.text}. Documents: ${documents.text}.`)
  expect(dates.recall).toBe(1)
  expect(dates.precision).toBeGreaterThanOrEqual(0.95)
  expect(meanings.recall).toBeGreaterThanOrEqual(0.95)
  expect(documents.recall).toBe(1)
  expect(documents.precision).toBeGreaterThanOrEqual(0.95)
})

test('every document number that stands in a text is found', () => {
  for (const [id, { provisions }] of drafts) {
    const known = new Map(
      content.documents.flatMap((each) => (each.number ? [[each.number.toUpperCase(), each.id] as const] : [])),
    )
    for (const { line, documents } of provisions)
      for (const number of line.match(/\d+[-/](?:QĐ|NQ|KH)-(?:TTg|TW|CP|UBND)/gu) ?? []) {
        const document = known.get(number.toUpperCase())
        if (document) expect(documents, `${id}: ${number}`).toContain(document)
      }
  }
})

test('bodies, roles, groups of people: measured', () => {
  const bodies = measured(
    (each) => each.agencies.map(({ id }) => id),
    (each) => each.agencies.map(({ id }) => id),
  )
  const roles = measured(
    (each) => each.agencies.map(({ id, role }) => id + role),
    (each) => each.agencies.map(({ id, role }) => id + role),
  )
  const people = measured(
    (each) => each.people,
    (each) => each.people,
  )
  console.log(`Bodies: ${bodies.text}; with their role: ${roles.text}. People: ${people.text}.`)
  expect(bodies.recall).toBeGreaterThanOrEqual(0.93)
  expect(bodies.precision).toBeGreaterThanOrEqual(0.93)
  expect(roles.recall).toBeGreaterThanOrEqual(0.88)
  expect(people.recall).toBeGreaterThanOrEqual(0.9)
  expect(people.precision).toBeGreaterThanOrEqual(0.9)
})

test('topics and areas of the other plans, left out the plan itself: what is not marked is better than what is', () => {
  const topics = (of: Pair[]) =>
    measured(
      ({ topics: own }) => own,
      (each) => each.topics,
      of,
    )
  const sure = pairs.filter(({ drafted }) => !drafted.checks.has('topics'))
  const marked = pairs.filter(({ drafted }) => drafted.checks.has('topics'))
  const all = topics(pairs)
  const first = pairs.filter(({ drafted, restated }) => restated.topics.includes(drafted.topics[0] ?? '')).length / pairs.length
  const area = pairs.filter(({ drafted, restated }) => drafted.kra === restated.kra).length / pairs.length
  console.log(
    `Topics: ${all.text}; first one right: ${first.toFixed(3)}. Not marked (${sure.length}): ${topics(sure).text}. Marked (${marked.length}): ${topics(marked).text}. Area right: ${area.toFixed(3)}.`,
  )
  expect(all.recall).toBeGreaterThanOrEqual(0.7)
  expect(all.precision).toBeGreaterThanOrEqual(0.65)
  expect(first).toBeGreaterThanOrEqual(0.75)
  expect(area).toBeGreaterThanOrEqual(0.75)
  expect(topics(sure).precision).toBeGreaterThanOrEqual(0.85)
  expect(topics(sure).precision).toBeGreaterThan(topics(marked).precision)
})

test('the facts of each document as its copy states them', () => {
  for (const [id, { head, lead, form }] of drafts) {
    const facts = content.plans.find((plan) => plan.id === id)?.facts
    expect(head.number ?? 'not-stated', id).toBe(facts?.number)
    expect(head.issued ?? 'not-stated', id).toBe(facts?.issued)
    expect(head.signatory ?? 'not-stated', id).toBe(facts?.signatory)
    expect(lead.length ? lead : 'not-stated', id).toEqual(facts?.lead)
    expect(form === 'report' ? 'news-report' : 'full-text', id).toBe(facts?.copy)
    if (form === 'report') expect(head.published ?? 'not-stated', id).toBe(facts?.published)
    else expect(head.basis.length, id).toBe(facts?.legalBasis.length)
  }
})

test('common wording on hashes: what it gives holds, and what it leaves open is most of the rest', () => {
  const known = new Map(content.wording.map(({ pair, shares }) => [[...pair].sort().join(' '), shares] as const))
  const given = new Set<string>()
  const open = new Set<string>()
  for (const [id, { wording }] of drafts) {
    for (const { pair, shares } of wording.pairs) {
      const name = [...pair].sort().join(' ')
      given.add(name)
      // Two stock phrases of eight words may be alike; longer ones are in the list.
      if (known.has(name))
        expect(Math.min(...shares), `${id} ${name}`).toBeLessThanOrEqual(
          Math.min(...(known.get(name) as [number, number])) + 0.02,
        )
    }
    for (const { pair } of wording.open) open.add([...pair].sort().join(' '))
  }
  const extra = [...given].filter((name) => !known.has(name))
  const found = [...known.keys()].filter((name) => given.has(name)).length
  const either = [...known.keys()].filter((name) => given.has(name) || open.has(name)).length
  console.log(
    `Common wording by hashes: ${found} of ${known.size} pairs given, ${either} given or left open; given besides: ${extra.join(', ') || 'none'}.`,
  )
  expect(found).toBeGreaterThanOrEqual(Math.floor(known.size * 0.6))
  expect(either).toBeGreaterThanOrEqual(Math.floor(known.size * 0.9))
  expect(extra.length).toBeLessThanOrEqual(3)
})
