/** A text as it may stand in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
