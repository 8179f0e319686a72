import { z } from 'astro/zod'
import { localizedText } from './locale.ts'
import { NORMALISATION } from './normalisation.ts'

/** What is kept of an official line instead of its words. */
export const fingerprintSchema = z.strictObject({
  /** SHA-256 of the levelled line, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal: run “npm run fingerprints -- FILE…”'),
  /** Short hashes of its word runs, four characters each. */
  runs: z.string().regex(/^(?:[\w-]{4})*$/, 'is not a row of hashes of four characters: run “npm run fingerprints -- FILE…”'),
})

/** `content/plans/<plan>/fingerprints.yaml`: made by `npm run fingerprints`, never by hand. No word of the official text stands in it. */
export const fingerprintsSchema = z.strictObject({
  /** Version of the rule by which lines are levelled; of another one, run the command again. */
  normalisation: z.literal(NORMALISATION),
  /** Ids of provisions with the fingerprint of their line. */
  lines: z.record(z.string(), fingerprintSchema).default({}),
  /** Provisions without one, and why; readers are told. */
  none: z.record(z.string(), localizedText).default({}),
})
export type Fingerprints = z.infer<typeof fingerprintsSchema>

/** What a plan has whose file of fingerprints could not be read. */
export const NO_FINGERPRINTS: Fingerprints = { normalisation: NORMALISATION, lines: {}, none: {} }
