// @ts-check
import mdx from '@astrojs/mdx'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { contentCheck } from './src/catalogue/integration.ts'
import { searchIndex } from './src/search/integration.ts'

// Absolute links (citations on paper, canonical, languages) need the address of the site.
const site = process.env.SITE ?? 'http://127.0.0.1:4321'
if (!process.env.SITE && process.argv.includes('build')) {
  console.warn(`SITE is not set: absolute links will say ${site}. Set it for a site that others read (README, Deploy).`)
}

export default defineConfig({
  site,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // JSX rules would eat the spaces between inline elements and words.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  integrations: [contentCheck(), mdx(), searchIndex()],
  vite: { plugins: [tailwindcss()] },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
      ],
    },
  },
})
