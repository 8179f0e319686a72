/** Placeholders in the address of a provision that the page hands to its script. */
export const PLAN = 'PLAN'
export const ID = 'PROVISION'
export type { PageData } from './page-data.ts'
