/**
 * Version of the rule by which an official line is levelled before its fingerprint is taken (src/segment/README.md). It stands apart so
 * that a page's script can have it without the schemas. A change of the rule is a new version, and new fingerprints.
 */
export const NORMALISATION = 1
