// The noun: who may do what. Roles rise from viewer to owner.

export type Role = 'owner' | 'editor' | 'reviewer' | 'viewer'

export type Act =
  | 'see-desk'
  | 'edit-letter'
  | 'open-campaign'
  | 'publish-edition'
  | 'close-campaign'
  | 'launch-campaign'
  | 'review-organization'
  | 'review-signatures'
  | 'import-signatures'
  | 'see-invitations'
  | 'edit-invitations'
  | 'export-private'
  | 'keep-data'
  | 'prepare-delivery'
  | 'deliver'
  | 'record-receipt'
  | 'write-update'
  | 'send-update'
  | 'resume-mail'

/** The policy: which roles may do an act. */
export const POLICY = {
  'see-desk': ['owner', 'editor', 'reviewer', 'viewer'],
  'edit-letter': ['owner', 'editor'],
  'open-campaign': ['owner'],
  'publish-edition': ['owner'],
  'close-campaign': ['owner'],
  'launch-campaign': ['owner'],
  'review-organization': ['owner', 'editor', 'reviewer'],
  'review-signatures': ['owner', 'editor', 'reviewer'],
  'import-signatures': ['owner', 'editor'],
  'see-invitations': ['owner', 'editor', 'reviewer'],
  'edit-invitations': ['owner', 'editor'],
  'export-private': ['owner'],
  'keep-data': ['owner'],
  'prepare-delivery': ['owner', 'editor'],
  deliver: ['owner'],
  'record-receipt': ['owner', 'editor'],
  // Stopping is for all who write; what leaves in the letter's name can't be unsent.
  'write-update': ['owner', 'editor'],
  'send-update': ['owner'],
  'resume-mail': ['owner'],
} as const satisfies Record<Act, readonly Role[]>

/** Acts on what is sealed: nobody may any of them once that is destroyed. */
export const NEEDS_SEALED: ReadonlySet<Act> = new Set<Act>([
  ...(['launch-campaign', 'review-organization', 'review-signatures', 'import-signatures'] as const),
  ...(['see-invitations', 'edit-invitations', 'export-private'] as const),
])

export function may(role: Role, act: Act): boolean {
  return (POLICY[act] as readonly Role[]).includes(role)
}

/** Minutes that a mailed sign-in link works. */
export const SIGN_IN_MINUTES = 10
/** Days after signing in at which a session ends, however often it is used. */
export const SESSION_DAYS = 30
/** Private fields are exported only with a sign-in younger than this many minutes, until the second factor exists. */
export const FRESH_MINUTES = 10

/** Who is asking, as auth.ts found out. */
export type Organizer = { userId: string; email: string; signedInAt: Date }

export function isFresh(organizer: Organizer, now: Date): boolean {
  return now.getTime() - organizer.signedInAt.getTime() < FRESH_MINUTES * 60_000
}
