/** What Zod says of a slip, in words that an editor understands: what is wrong and what to do. */
import type { z } from 'astro/zod'
import { NOT_STATED } from '../model/plan.ts'

type RawIssue = z.core.$ZodRawIssue

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each entry starts with “- ”)',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
  null: 'nothing (null)',
}

/** Used by Zod where the schema has no words of its own. */
export function explain(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected, issue.input, issue.path)
    case 'invalid_value':
      if (issue.input === undefined) return missing(issue.path)
      return `is not one of the allowed values: ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return ofUnion(issue)
    case 'unrecognized_keys':
      return `has a field that the model does not know: ${issue.keys.join(', ')} (a slip of the pen?)`
    case 'too_small':
      if (issue.origin === 'string') return 'is empty: write it'
      return `is too small (${amount(issue.input)}): at least ${issue.minimum}`
    case 'too_big':
      return `is too large (${amount(issue.input)}): at most ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'url'
        ? 'is no web address: write it whole, as https://example.org/page'
        : 'is not written in its form'
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'is no name of a field here'
    default:
      return 'cannot be read: see the field in src/model'
  }
}

function missing(path: RawIssue['path']): string {
  const key = path?.at(-1)
  if (key === 'en') return 'the English text is missing: add it'
  if (key === 'vi') return 'the Vietnamese text is missing: add it'
  return 'is missing: add this field'
}

function ofType(expected: string, input: unknown, path: RawIssue['path']): string {
  if (input === undefined) return missing(path)
  const wanted = NAMES[expected] ?? expected
  if (input === null) return `is empty: write ${wanted}`
  const found = Array.isArray(input) ? 'a list' : (NAMES[typeof input] ?? typeof input)
  const remedy = expected === 'string' && typeof input !== 'object' ? ': put it in quotation marks' : ''
  return `must be ${wanted}, but is ${found}${remedy}`
}

/** The nearest of several forms: where one of them is a fixed word, what else could be written counts. */
function ofUnion(issue: RawIssue & { code: 'invalid_union' }): string {
  if (issue.input === undefined) return `${missing(issue.path)}, or write ${NOT_STATED} where the copy does not say`
  if ('options' in issue && Array.isArray(issue.options)) return `is not one of the allowed values: ${issue.options.join(', ')}`
  const forms = issue.errors.filter((form) => !form.some(({ code, path }) => code === 'invalid_value' && path.length === 0))
  const [nearest] = (forms.length > 0 ? forms : issue.errors).toSorted((a, b) => a.length - b.length)
  const first = nearest?.[0]
  if (!first) return 'is written in no form that is known here'
  return first.path.length > 0 ? `${first.path.join(' › ')}: ${first.message}` : first.message
}

const amount = (input: unknown) =>
  typeof input === 'string'
    ? `${input.length} characters`
    : Array.isArray(input)
      ? `${input.length} ${input.length === 1 ? 'entry' : 'entries'}`
      : String(input)
