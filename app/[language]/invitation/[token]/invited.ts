import { cache } from 'react'
import { findInvited } from '@/domain/invitation/invited-page'

/** The invitation whose page this is, read once for the layout and the page. */
export const findInvitedOnce = cache(findInvited)
