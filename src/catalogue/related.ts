import type { Catalogue, Provision } from './build.ts'

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
 * Nearness: a shared topic counts the more the fewer provisions have it; a shared group of people and area add a little.
 */
export function relatedTo(catalogue: Catalogue, provision: Provision, limit = 2): Related[] {
  const frequency = (topic: string) => catalogue.provisions.filter((p) => p.topics.includes(topic)).length
  const weights = new Map(provision.topics.map((topic, index) => [topic, (index === 0 ? 1.5 : 1) / Math.sqrt(frequency(topic))]))
  const scored = catalogue.provisions
    .filter((other) => other.planId !== provision.planId)
    .map((other) => {
      const topics = provision.topics.filter((topic) => other.topics.includes(topic))
      const people = provision.people.filter((group) => other.people.includes(group))
      const first = topics.includes(provision.topics[0] ?? '') && other.topics[0] === provision.topics[0] ? 0.3 : 0
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
