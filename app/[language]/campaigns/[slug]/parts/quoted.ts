const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const

/** Text as it stands in an attribute of HTML that partners copy. */
export const quoted = (text: string) =>
  text.replace(/[&<>"]/g, (character) => entities[character as '&']).replaceAll(/\s+/g, ' ')
