/** The weights of the ranking; README.md says what each one buys. */

/** Tests may change them one by one. */
export const DEFAULTS = {
  /** Worth of a lone syllable beside that of a pair of neighbours (Vietnamese words are mostly two syllables). */
  lone: { vi: 0.3, en: 1 },
  pair: { vi: 1, en: 0.6 },
  /** Neighbours with one or two words between them. */
  near: 0.28,
  /** Records that are tagged with the named topic, group of people or agency, by place in the list. */
  topic: 0.9,
  topicStep: 0.25,
  people: 0.5,
  agency: 1.1,
  /** Rows that only list bodies, where no agency was asked for. */
  listing: 0.6,
  length: 0.15,
  repeat: 0.15,
  /** Share of the query's meaning that a record must hold to be shown at all. */
  evidence: 0.6,
  /** What a lone syllable counts as evidence where other words of the query are missing. */
  stray: 0.15,
  /** Vietnamese: the share that must be held, as pairs, for a record to count as having every word. */
  together: 0.72,
  date: 3,
  /** Records of a locality that the query names. */
  place: 4,
  /** Questions hold words that no text has: less evidence is asked of an answer. */
  question: 0.72,
  /** Other wordings of a named thing (glossary). */
  expansions: 1,
}
export type Weights = typeof DEFAULTS

/** Above this a pair stands side by side, if only in an outer heading; below, it is merely near. */
export const STRICT = 0.29
