/** Where the page of a plan cuts its story: one minute first, the contents after it, the copy that we hold at the end beside the facts. */
export interface StoryParts {
  minute: string
  rest: string
  copy: string
}

/** Cuts the rendered story at its second-level headings; what stands before the first of them belongs to it. A story of one or two headings has no last part. */
export function storyParts(html: string): StoryParts {
  const [before = '', ...parts] = html.split(/(?=<h2\b)/)
  const [minute = '', ...others] = /^<h2\b/.test(before) ? [before, ...parts] : [before + (parts[0] ?? ''), ...parts.slice(1)]
  const copy = others.length > 1 ? (others.at(-1) ?? '') : ''
  return { minute, rest: (copy ? others.slice(0, -1) : others).join(''), copy }
}
