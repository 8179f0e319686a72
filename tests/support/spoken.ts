/** What a screen reader is given of a page: the accessibility tree of the browser, and what is wrong with it. */
import type { Page } from '@playwright/test'

/** Roles that a person operates or is shown: each needs a name. */
const NAMED = new Set(
  'button checkbox combobox DisclosureTriangle image img link listbox menuitem option radio searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  ),
)
const LANDMARKS = new Set('banner complementary contentinfo form main navigation region search'.split(' '))

interface TreeNode {
  ignored: boolean
  role?: { value?: string }
  name?: { value?: string }
  properties?: { name: string; value: { value?: unknown } }[]
}

/** What is wrong with names, landmarks and headings, one line a fault. */
export async function spokenFaults(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: TreeNode[] }
  await client.detach()
  const spoken = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: role?.value ?? '',
      name: name?.value?.trim() ?? '',
      level: Number(properties?.find((each) => each.name === 'level')?.value.value ?? 0),
    }))
  if (spoken.length < 10) return [`only ${spoken.length} things are spoken of`]
  return [...nameFaults(spoken), ...landmarkFaults(spoken), ...headingFaults(spoken)]
}

interface Spoken {
  role: string
  name: string
  level: number
}

function nameFaults(spoken: Spoken[]): string[] {
  const controls = spoken.filter(({ role }) => NAMED.has(role))
  return [
    ...controls.filter(({ name }) => !name).map(({ role }) => `${role} without a name`),
    // What code leaves where a word was missing.
    ...controls
      .filter(({ name }) => /\b(undefined|null|NaN)\b|\[object/.test(name))
      .map(({ role, name }) => `${role} is called «${name}»`),
  ]
}

function landmarkFaults(spoken: Spoken[]): string[] {
  // A form without a name is no landmark, whatever the browser calls it.
  const places = spoken.filter(({ role, name }) => LANDMARKS.has(role) && (role !== 'form' || name))
  // The two pages outside the languages have no head or foot of their own.
  const faults = ['banner', 'main', 'contentinfo'].flatMap((role) => {
    const count = places.filter((place) => place.role === role).length
    return count === 1 || (count === 0 && role !== 'main') ? [] : [`${count} landmarks ${role}`]
  })
  for (const [role, all] of Map.groupBy(places, (place) => place.role)) {
    const names = all.map(({ name }) => name)
    if (all.length > 1 && names.includes('')) faults.push(`one of ${all.length} landmarks ${role} has no name`)
    const twice = names.filter((name, index) => name && names.indexOf(name) !== index)
    if (twice.length > 0) faults.push(`landmarks ${role} with the same name: ${[...new Set(twice)].join(', ')}`)
  }
  return faults
}

function headingFaults(spoken: Spoken[]): string[] {
  const headings = spoken.filter(({ role }) => role === 'heading')
  const first = headings.filter(({ level }) => level === 1).length
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...headings.filter(({ name }) => !name).map(({ level }) => `a heading of level ${level} without words`),
    ...headings.flatMap(({ level, name }, index) => {
      const before = headings[index - 1]?.level ?? 0
      return level > before + 1 ? [`heading «${name}» of level ${level} follows level ${before}`] : []
    }),
  ]
}
