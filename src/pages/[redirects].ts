import type { APIRoute } from 'astro'
import { getCatalogue, movesOf } from '../catalogue'
import { href, movedPaths } from '../i18n/routes'

/** The moves once more for hosts that answer with a redirect of their own (Netlify, Cloudflare Pages); none, no file. */
export const getStaticPaths = () => {
  const paths = movedPaths(movesOf(getCatalogue()))
  const lines = paths.map(({ props: { lang, entry } }) => `${href(lang, entry.old)} ${href(lang, entry.now)} 301`)
  return lines.length > 0 ? [{ params: { redirects: '_redirects' }, props: { lines } }] : []
}

export const GET: APIRoute<{ lines: string[] }> = ({ props }) => new Response(`${props.lines.join('\n')}\n`)
