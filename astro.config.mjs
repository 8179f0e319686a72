// @ts-check
import { join } from 'node:path'
import mdx from '@astrojs/mdx'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { compressed } from './src/build/compress.ts'
import { hostHeaders } from './src/build/hosts.ts'
import { pagePolicies } from './src/build/policy.ts'
import { siteMap } from './src/build/sitemap.ts'
import { swapped } from './src/build/swap.ts'
import { openCatalogue } from './src/catalogue/build.ts'
import { contentCheck } from './src/catalogue/integration.ts'
import { movesOf } from './src/catalogue/moves.ts'
import { alternates, href, movedPaths } from './src/i18n/routes.ts'
import { readBasePath, readSite, settingFaults } from './src/model/settings.ts'
import { offline } from './src/offline/integration.ts'
import { dataFiles } from './src/open-data/integration.ts'
import { searchIndex } from './src/search/integration.ts'

const wrong = settingFaults(process.env)
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}
// Citations, canonical links and paper need the address of the site; without it they go without.
const site = readSite(process.env.SITE)
if (!site && process.argv.includes('build')) {
  console.warn(
    'SITE is not set: left out are canonical links, hreflang, addresses and pictures of previews, the sitemap and OpenSearch (README, Deploy).',
  )
}
const base = readBasePath(process.env.BASE_PATH)
/** Addresses that are no pages to find: they lead elsewhere, or stand for others. */
const left = () =>
  [
    ...movedPaths(movesOf(openCatalogue(join(process.cwd(), 'content')))).map(({ props }) => href(props.lang, props.entry.old)),
    ...alternates({ page: 'missing' }).map((each) => each.href),
  ].map((address) => address.slice(1))

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  // JSX rules would eat the spaces between inline elements and words.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  integrations: [
    contentCheck(),
    mdx(),
    pagePolicies(),
    searchIndex(),
    dataFiles(),
    ...siteMap(site, base, left),
    hostHeaders(base),
    offline(),
    compressed(),
    swapped(),
  ],
  // The oldest browsers that the site is made for (README): what is newer in the styles is lowered for them.
  vite: { plugins: [tailwindcss()], build: { cssTarget: ['chrome109', 'firefox115', 'safari15.6'] } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
    },
  },
})
