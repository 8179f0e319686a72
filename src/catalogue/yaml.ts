/** Reads YAML, and tells its first slip in words that an editor understands: what the parser finds after it follows from it. */
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import { remembering } from '../model/held.ts'

/** The data of a text, or its first slip; a slip of the whole text has no line. */
export type Parsed = { value: unknown; slip?: undefined } | { slip: { line: number | null; what: string } }

/** Reads a YAML text, and keeps it in mind: the import and the tests read content of which little has changed. What it gives is never changed. */
export const parseYaml = remembering(parse, 300)

function parse(source: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  if (document.errors.length > 0) return { slip: firstSlip(source, document.errors, lines) }
  try {
    return { value: document.toJS() }
  } catch (error) {
    // An alias (“*name”) without its anchor, or one that unfolds without end.
    const what = `is not valid YAML: ${(error as Error).message}; put a text that starts with * in quotation marks`
    return { slip: { line: null, what } }
  }
}

const SLIPS: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'a tab stands where spaces belong: indent with spaces',
  DUPLICATE_KEY: 'a field stands twice: keep one',
  MISSING_CHAR: 'a quotation mark or bracket is not closed: close it',
  BAD_INDENT: 'the line starts too far left or right: align it with its neighbours',
  MULTILINE_IMPLICIT_KEY: 'a field has no value, or a text is not indented under its field: indent it',
  BLOCK_AS_IMPLICIT_KEY: 'a text has “: ” in it: put the whole text in quotation marks, or under “>-”',
  UNEXPECTED_TOKEN: 'something stands where a field or an entry should start: look at this line and the one above',
}

function firstSlip(source: string, errors: readonly YAMLParseError[], lines: LineCounter): { line: number; what: string } {
  const [first] = errors
  const tab = source.split('\n').findIndex((line) => /^ *\t/.test(line)) + 1
  const line = first ? lines.linePos(first.pos[0]).line : 1
  // The parser may stumble over a tab in a later line than that of the tab.
  if (tab > 0 && tab <= line) return { line: tab, what: `is not valid YAML: ${SLIPS.TAB_AS_INDENT}` }
  const known = first && SLIPS[first.code]
  return { line, what: `is not valid YAML: ${known ?? first?.message.split('\n')[0]}` }
}
