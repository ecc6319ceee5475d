import { cache } from 'react'
import { findAddressToConfirm } from '@/domain/signature/new-address'

/** The new address behind the link, read once for the layout and the page. */
export const findAddressOnce = cache(findAddressToConfirm)
