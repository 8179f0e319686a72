/** Draws the QR codes of addresses that nobody knew when the page was built: the reader's own. Fetched where a place for one is empty. */
import { short } from '../../i18n/site'
import { qrOf } from '../../picture/qr'

const SVG = 'http://www.w3.org/2000/svg'

for (const place of document.querySelectorAll<HTMLElement>('[data-qr]')) {
  const address = new URL(place.dataset['qr'] ?? '', location.href).href
  const { path, box } = qrOf(address)
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', box)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', (place.dataset['label'] ?? '').replace('#', short(address)))
  svg.append(document.createElementNS(SVG, 'path'))
  svg.firstElementChild?.setAttribute('d', path)
  place.replaceWith(svg)
}
