import type { Role } from '@/domain/team/team'

// Which role gets what of the desk's pages (roles.spec.ts).

export const ROLES: Role[] = ['owner', 'editor', 'reviewer', 'viewer']

/** What everybody gets alike, whoever asks; and what only owners see. */
const eachRole = (status: number) => Object.fromEntries(ROLES.map((role) => [role, status]))
const allOf = (status: number) => ({ but: eachRole(status), foreign: status })
const FOR_OWNERS = { but: { editor: 403, reviewer: 403, viewer: 403 } }

/** Each page and GET below app/[language]/desk with its query, and the status each role gets: 200 when nothing is said. */
export const PAGES: Record<string, { at?: string[]; but?: Partial<Record<Role, number>>; foreign?: number }> =
  {
    '': { foreign: 200 },
    '/preview': { foreign: 303 },
    '/campaigns/new': { foreign: 200 },
    '/campaigns/new/create': { foreign: 303 },
    '/campaigns/[slug]': {},
    '/campaigns/[slug]/history': {},
    '/campaigns/[slug]/edit': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/change': FOR_OWNERS,
    '/campaigns/[slug]/categories': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/translations': {},
    '/campaigns/[slug]/translations/[tag]': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/preview': {},
    '/campaigns/[slug]/signatures': {},
    '/campaigns/[slug]/signatures?standing=waiting': { but: { viewer: 403 } },
    '/campaigns/[slug]/signatures?standing=unlisted': FOR_OWNERS,
    '/campaigns/[slug]/signatures?standing=pending': FOR_OWNERS,
    '/campaigns/[slug]/signatures?q=listed%40travellers.example': FOR_OWNERS,
    '/campaigns/[slug]/signatures?q=nobody%40travellers.example': FOR_OWNERS,
    // By itself it answers nothing, and leads to the desk.
    '/signed-out': allOf(307),
    '/campaigns/[slug]/invitations': { but: { viewer: 403 } },
    '/campaigns/[slug]/invitations/add': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/invitations/words': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/invitations/lists/[id]': {
      but: { owner: 404, editor: 404, reviewer: 403, viewer: 403 },
    },
    '/campaigns/[slug]/invitations/[id]': { but: { owner: 404, editor: 404, reviewer: 404, viewer: 403 } },
    '/campaigns/[slug]/review': { but: { viewer: 403 } },
    '/campaigns/[slug]/supports': { but: { viewer: 403 } },
    '/campaigns/[slug]/signatures/[id]/members': {
      but: { owner: 404, editor: 404, reviewer: 404, viewer: 403 },
    },
    '/campaigns/[slug]/frozen.zip': allOf(303),
    '/campaigns/[slug]/sealed-files': FOR_OWNERS,
    '/campaigns/[slug]/imports': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports/new': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports/[id]': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports/[id]/faults.csv': { but: { reviewer: 303, viewer: 303 }, foreign: 303 },
    '/campaigns/[slug]/imports/[id]/progress': { but: { reviewer: 404, viewer: 404 } },
    '/campaigns/[slug]/deliveries': {},
    '/campaigns/[slug]/deliveries/new': { but: { reviewer: 403, viewer: 403 } },
    // Every role may look at a delivery; there is none of this id.
    '/campaigns/[slug]/deliveries/[id]': { but: eachRole(404) },
    '/campaigns/[slug]/deliveries/[id]/progress': { but: eachRole(404) },
    '/campaigns/[slug]/deliveries/[id]/files/[name]': allOf(303),
  }

/** The address a form was sent to, opened again, leads to its page; files are handed out by their button. */
export const LEAD_BACK =
  /(?:\/imports\/\[id\]\/categories|\/(?:save|open|collect|launch|now|private-link|close|series|publish|compare|choose|remove|upload|plan|stop|one|paste|add|drop|change|act|reading|sheet|columns|start|cancel|undo|prepare|deliver|decide|check|take-back|logo|ask|download))$/
export const BY_BUTTON = /\/(?:signatures|invitations\/list)\.(csv|xlsx)$/
