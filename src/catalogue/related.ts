/** What lies near: provisions of other plans on the same topics, and topics that go together. */
import type { Section } from '../model/plan.ts'
import type { Topic } from '../model/reference.ts'
import type { Catalogue, Plan, Provision } from './build.ts'
import { rowOf, type Silence, silenceOf } from './compare.ts'

/** A provision of another plan that is close to one, with what they share. */
export interface Related {
  provision: Provision
  /** Ids of shared topics, most telling (rarest) first. */
  topics: string[]
  /** Ids of groups of people that both name. */
  people: string[]
}

/**
 * Provisions of other plans on the same topics, nearest first; at most `limit` a plan.
 * Nearness: a shared topic counts the more the fewer provisions have it, and more still where it is the first of both;
 * a shared group of people and area add a little.
 */
export function relatedTo(catalogue: Catalogue, provision: Provision, limit = 2): Related[] {
  const counts = new Map(
    provision.topics.map((topic) => [topic, catalogue.provisions.filter((p) => p.topics.includes(topic)).length]),
  )
  const frequency = (topic: string) => counts.get(topic) ?? 0
  const weights = new Map(provision.topics.map((topic, index) => [topic, (index === 0 ? 1.5 : 1) / Math.sqrt(frequency(topic))]))
  const scored = catalogue.provisions
    .filter((other) => other.planId !== provision.planId)
    .map((other) => {
      const topics = provision.topics.filter((topic) => other.topics.includes(topic))
      const people = provision.people.filter((group) => other.people.includes(group))
      const first = other.topics[0] === provision.topics[0] ? 0.3 : 0
      const shared = topics.reduce((sum, topic) => sum + (weights.get(topic) ?? 0), 0)
      const score = topics.length
        ? shared + first + people.length * 0.05 + (other.kra && other.kra === provision.kra ? 0.15 : 0)
        : 0
      return { provision: other, topics: topics.sort((a, b) => frequency(a) - frequency(b)), people, score }
    })
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score)
  return catalogue.plans
    .flatMap((plan) => scored.filter((candidate) => candidate.provision.planId === plan.id).slice(0, limit))
    .map(({ provision: other, topics, people }) => ({ provision: other, topics, people }))
}

/** What one other plan has on the topics of a provision. */
export interface Elsewhere {
  plan: Plan
  near: Related[]
  /** Headings that name one of the topics, where no provision does. */
  headings: Section[]
  /** Null where the plan speaks, be it by a heading alone. */
  silence: Silence | null
}

/** Every other plan on the topics of a provision: its nearest provisions (at most `limit`), else headings, else silence. */
export function elsewhereOf(catalogue: Catalogue, provision: Provision, limit = 1): Elsewhere[] {
  const related = relatedTo(catalogue, provision, limit)
  return catalogue.plans
    .filter((plan) => plan.id !== provision.planId)
    .map((plan) => {
      const near = related.filter((candidate) => candidate.provision.planId === plan.id)
      const headings = near.length
        ? []
        : plan.facts.sections.filter((section) => section.topics.some((topic) => provision.topics.includes(topic)))
      return { plan, near, headings, silence: near.length || headings.length ? null : silenceOf(plan) }
    })
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
