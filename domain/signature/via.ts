/** A label that says where a signature came from. It names a link or a site, never a reader; anything else is ignored. */
export function readVia(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z0-9.-]{1,64}$/i.test(value) ? value.toLowerCase() : null
}
