import type { Role } from '@/domain/team/team'

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
    '/campaigns/[slug]/change': { but: { editor: 403, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/categories': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/translations': {},
    '/campaigns/[slug]/translations/[tag]': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/preview': {},
    '/campaigns/[slug]/look': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/signatures': {},
    '/campaigns/[slug]/signatures?standing=waiting': { but: { viewer: 403 } },
    '/campaigns/[slug]/signatures?standing=unlisted': { but: { editor: 403, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/signatures?standing=pending': { but: { editor: 403, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/signatures?q=listed%40travellers.example': {
      but: { editor: 403, reviewer: 403, viewer: 403 },
    },
    '/campaigns/[slug]/signatures?q=nobody%40travellers.example': {
      but: { editor: 403, reviewer: 403, viewer: 403 },
    },
    // By itself it answers nothing, and leads to the desk.
    '/signed-out': { but: { owner: 307, editor: 307, reviewer: 307, viewer: 307 }, foreign: 307 },
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
    // The letter is open: there is nothing to freeze.
    '/campaigns/[slug]/frozen.zip': {
      but: { owner: 303, editor: 303, reviewer: 303, viewer: 303 },
      foreign: 303,
    },
    '/campaigns/[slug]/mail': {},
    '/campaigns/[slug]/keeping': { but: { editor: 403, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/sealed-files': { but: { editor: 403, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports/new': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports/[id]': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/imports/[id]/faults.csv': { but: { reviewer: 303, viewer: 303 }, foreign: 303 },
    '/campaigns/[slug]/imports/[id]/progress': { but: { reviewer: 404, viewer: 404 } },
    '/campaigns/[slug]/updates': { but: { reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/updates/[id]': { but: { owner: 404, editor: 404, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/updates/[id]/preview': {
      but: { owner: 404, editor: 404, reviewer: 403, viewer: 403 },
    },
    '/campaigns/[slug]/updates/[id]/preview/mail': {
      but: { owner: 404, editor: 404, reviewer: 404, viewer: 404 },
    },
    '/campaigns/[slug]/updates/[id]/send': { but: { owner: 404, editor: 404, reviewer: 403, viewer: 403 } },
    '/campaigns/[slug]/updates/[id]/progress': {
      but: { owner: 404, editor: 404, reviewer: 404, viewer: 404 },
    },
    '/campaigns/[slug]/deliveries': {},
    '/campaigns/[slug]/deliveries/new': { but: { reviewer: 403, viewer: 403 } },
    // Every role may look at a delivery; there is none of this id.
    '/campaigns/[slug]/deliveries/[id]': { but: { owner: 404, editor: 404, reviewer: 404, viewer: 404 } },
    '/campaigns/[slug]/deliveries/[id]/receipts': {
      but: { owner: 404, editor: 404, reviewer: 403, viewer: 403 },
    },
    '/campaigns/[slug]/deliveries/[id]/receipts/[receipt]/file': {
      but: { owner: 404, editor: 404, reviewer: 404, viewer: 404 },
    },
    '/campaigns/[slug]/deliveries/[id]/link': {
      but: { owner: 404, editor: 404, reviewer: 403, viewer: 403 },
    },
    '/campaigns/[slug]/deliveries/[id]/progress': {
      but: { owner: 404, editor: 404, reviewer: 404, viewer: 404 },
    },
    '/campaigns/[slug]/deliveries/[id]/files/[name]': {
      but: { owner: 303, editor: 303, reviewer: 303, viewer: 303 },
      foreign: 303,
    },
  }
