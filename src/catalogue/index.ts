/** What pages may use of the catalogue. */
export type { Catalogue, Plan, Provision } from './build.ts'
export * from './compare.ts'
export { exportProvisions } from './export.ts'
export { getCatalogue, getStory } from './load.ts'
export { type Related, relatedTo } from './related.ts'
export { type TermLinker, type TextPart, termLinker } from './terms.ts'
