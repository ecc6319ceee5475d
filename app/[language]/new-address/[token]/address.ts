import { cache } from 'react'
import { findAddressToConfirm } from '@/domain/signature/rights/address-change'

/** The new address behind the link, read once for the layout and the page. */
export const findAddressOnce = cache(findAddressToConfirm)
