/**
 * What stands sealed behind a page's token and comes along in a form's field `to`; undefined when nothing came. What cannot be
 * it is made a sign that nothing opens: it leads nowhere, rather than to what the token alone would lead to.
 */
export function readSealed(form: Record<string, string> | null): string | undefined {
  if (form?.to === undefined) return undefined
  return /^[\w-]{1,1000}$/.test(form.to) ? form.to : '-'
}
