import type { APIRoute } from 'astro'
import sharp from 'sharp'
import { getCatalogue, wovenOf } from '../../catalogue'
import { iconSvg } from '../../picture/swatch'

/**
 * The icon as pictures of points, for systems that take no SVG: its size, and the share of it that the drawing takes. A maskable one
 * may be cut to a circle of 80%; Apple's rounds the corners itself and must have no clear ones.
 */
const ICONS = {
  '192': { size: 192, share: 1 },
  '512': { size: 512, share: 1 },
  maskable: { size: 512, share: 0.6 },
  apple: { size: 180, share: 0.8 },
}

export const getStaticPaths = () => Object.entries(ICONS).map(([icon, props]) => ({ params: { icon }, props }))

interface Props {
  size: number
  share: number
}

const PAPER = '#fbf7ef'

export const GET: APIRoute<Props> = async ({ props: { size, share } }) => {
  const inner = Math.round(size * share)
  const svg = Buffer.from(iconSvg(getCatalogue().plans.map(wovenOf)))
  const drawing = sharp(svg, { density: (72 * inner) / 32 }).resize(inner, inner)
  const background = share < 1 ? PAPER : { r: 0, g: 0, b: 0, alpha: 0 }
  const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)]
  const whole = drawing.extend({ top: before, left: before, bottom: after, right: after, background })
  const png = await (share < 1 ? whole.flatten({ background: PAPER }) : whole).png({ palette: true, colours: 64 }).toBuffer()
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } })
}
