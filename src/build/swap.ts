/**
 * A build is made beside the site that is served and takes its place when it is whole. One that stops in the middle (bad content, a
 * fault, a lost machine) leaves the site as it was.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'

/** The folders beside `dist`: the build that is being made, and the one that it replaces. */
export function besides(folder: string): { next: string; last: string } {
  const name = folder.replace(/[/\\]+$/, '')
  return { next: `${name}.next`, last: `${name}.last` }
}

/** Puts back the site of before where a swap was cut between its two steps, and takes away what unfinished builds left. */
export function recover(folder: string): void {
  const { next, last } = besides(folder)
  if (existsSync(last) && !existsSync(folder)) renameSync(last, folder)
  for (const left of [next, last]) rmSync(left, { recursive: true, force: true })
}

/** Puts the new build in the place of the old one: two renames, between which there is no site for less than a millisecond. */
export function swap(folder: string): void {
  const { next, last } = besides(folder)
  if (existsSync(folder)) renameSync(folder, last)
  renameSync(next, folder)
  rmSync(last, { recursive: true, force: true })
}

/** Makes each build so. It must be the last of the integrations: what the others write belongs to the build. */
export function swapped(): AstroIntegration {
  let folder: string | undefined
  return {
    name: 'swapped',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        folder = fileURLToPath(config.outDir).replace(/[/\\]+$/, '')
        // The folders inside it are set apart: for a site without a server nothing is written there, but Astro would look there.
        const next = pathToFileURL(`${besides(folder).next}/`)
        updateConfig({ outDir: next, build: { client: new URL('client/', next), server: new URL('server/', next) } })
      },
      'astro:build:start': () => {
        if (folder) recover(folder)
      },
      'astro:build:done': () => {
        if (folder) swap(folder)
      },
    },
  }
}
