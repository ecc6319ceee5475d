type Policy = { createHTML(html: string): string }
type WithPolicies = { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }

let policy: Policy | undefined

/**
 * HTML that our own server wrote, marked as such: the page's policy (front/security.ts) lets nothing else become part of it. What
 * isn't made by this function stays text, whoever typed it. In a browser without Trusted Types it's the string itself.
 */
export function trustedHtml(html: string): string {
  const { trustedTypes } = globalThis as WithPolicies
  policy ??= trustedTypes?.createPolicy('undersigned', { createHTML: (ours) => ours })
  return policy ? policy.createHTML(html) : html
}
