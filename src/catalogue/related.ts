/** What lies near: provisions of other plans on the same topics, and topics that go together. */
import type { Section } from '../model/plan.ts'
import type { Topic } from '../model/reference.ts'
import { FEW } from '../model/tally.ts'
import type { Catalogue, Plan, Provision } from './build.ts'
import { rowOf, silenceOf } from './compare.ts'
import { CHOSEN } from './sides.ts'

/** A provision of another plan that is close to one, with what they share. */
export interface Related {
  provision: Provision
  /** Ids of shared topics, most telling (rarest) first. */
  topics: string[]
  /** Ids of groups of people that both name. */
  people: string[]
}

/** A provision that is near, and how near. */
interface Scored extends Related {
  score: number
}

/** The provisions that have each topic, and the place of each in the catalogue. */
interface TopicIndex {
  holders: ReadonlyMap<string, Provision[]>
  place: ReadonlyMap<Provision, number>
}

const indexes = new WeakMap<Catalogue, TopicIndex>()
function indexOf(catalogue: Catalogue): TopicIndex {
  const known = indexes.get(catalogue)
  if (known) return known
  const pairs = catalogue.provisions.flatMap((provision) => provision.topics.map((topic) => ({ topic, provision })))
  const groups = Map.groupBy(pairs, ({ topic }) => topic)
  const index = {
    holders: new Map([...groups].map(([topic, group]) => [topic, group.map(({ provision }) => provision)])),
    place: new Map(catalogue.provisions.map((provision, place) => [provision, place])),
  }
  indexes.set(catalogue, index)
  return index
}

/**
 * Provisions of other plans that share a topic, nearest first.
 * Nearness: a shared topic counts the more the fewer provisions have it, and more still where it is the first of both;
 * a shared group of people and area add a little.
 */
function scored(catalogue: Catalogue, provision: Provision): Scored[] {
  const { holders, place } = indexOf(catalogue)
  const frequency = (topic: string) => holders.get(topic)?.length ?? 0
  const weights = new Map(provision.topics.map((topic, index) => [topic, (index === 0 ? 1.5 : 1) / Math.sqrt(frequency(topic))]))
  return [...new Set(provision.topics.flatMap((topic) => holders.get(topic) ?? []))]
    .filter((other) => other.planId !== provision.planId)
    .map((other) => {
      const topics = provision.topics.filter((topic) => other.topics.includes(topic))
      const people = provision.people.filter((group) => other.people.includes(group))
      const first = other.topics[0] === provision.topics[0] ? 0.3 : 0
      const shared = topics.reduce((sum, topic) => sum + (weights.get(topic) ?? 0), 0)
      const score = shared + first + people.length * 0.05 + (other.kra && other.kra === provision.kra ? 0.15 : 0)
      return { provision: other, topics: topics.sort((a, b) => frequency(a) - frequency(b)), people, score }
    })
    .sort((a, b) => b.score - a.score || (place.get(a.provision) ?? 0) - (place.get(b.provision) ?? 0))
}

/** Provisions of other plans on the same topics, nearest first within a plan, plans in site order; at most `limit` a plan. */
export function relatedTo(catalogue: Catalogue, provision: Provision, limit = 2): Related[] {
  const near = Map.groupBy(scored(catalogue, provision), (each) => each.provision.planId)
  return catalogue.plans.flatMap(({ id }) => (near.get(id) ?? []).slice(0, limit).map(({ score: _, ...related }) => related))
}

/** What one other plan has on the topics of a provision. */
export interface Spoken {
  plan: Plan
  /** Its nearest provision; none where only a heading names a topic. */
  near: Related | undefined
  /** Headings that name one of the topics, where no provision does. */
  headings: Section[]
}

/** What the other plans have on the topics of a provision. */
export interface Elsewhere {
  /** The plans that speak, in site order: all, or of many the nearest few. */
  shown: Spoken[]
  /** How many more speak. */
  more: number
  /** The plans that do not, by why. */
  silent: Record<'none' | 'unknown', Plan[]>
}

const found = new WeakMap<Provision, Elsewhere>()

/** The other plans on the topics of a provision: the nearest provision of each, else headings, else silence. The same in both languages. */
export function elsewhereOf(catalogue: Catalogue, provision: Provision): Elsewhere {
  const known = found.get(provision)
  if (known) return known
  const near = new Map<string, Related>()
  for (const { score: _, ...related } of scored(catalogue, provision))
    if (!near.has(related.provision.planId)) near.set(related.provision.planId, related)
  const rows = provision.topics.map((id) => rowOf(catalogue, { kind: 'topic', id }).cells)
  const others = catalogue.plans.flatMap((plan, index) => (plan.id === provision.planId ? [] : [{ plan, index }]))
  const speaks = ({ index }: { index: number }) => rows.some((cells) => cells[index]?.silence === null)
  const speaking = others.filter(speaks)
  const few = new Set([...near.keys(), ...speaking.map(({ plan }) => plan.id)].slice(0, CHOSEN))
  const shown = speaking
    .filter(({ plan }) => catalogue.plans.length <= FEW || few.has(plan.id))
    .map(({ plan }) => {
      const own = near.get(plan.id)
      const onTopic = (section: Section) => section.topics.some((topic) => provision.topics.includes(topic))
      return { plan, near: own, headings: own ? [] : plan.facts.sections.filter(onTopic) }
    })
  const silent = others.filter((other) => !speaks(other)).map(({ plan }) => plan)
  const why = (silence: 'none' | 'unknown') => silent.filter((plan) => silenceOf(plan) === silence)
  const elsewhere = { shown, more: speaking.length - shown.length, silent: { none: why('none'), unknown: why('unknown') } }
  found.set(provision, elsewhere)
  return elsewhere
}

/** Topics that most often stand beside a topic in a provision, the most frequent first; at most `limit`. */
export function topicsBeside(catalogue: Catalogue, id: string, limit = 6): Topic[] {
  const counts = new Map<string, number>()
  for (const { provisions } of rowOf(catalogue, { kind: 'topic', id }).cells) {
    for (const other of provisions.flatMap(({ topics }) => topics)) {
      if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .flatMap(([other]) => catalogue.topics.filter((topic) => topic.id === other))
}
