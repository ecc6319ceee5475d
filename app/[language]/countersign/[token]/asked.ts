import { cache } from 'react'
import { findToCountersign } from '@/domain/proof/countersign'

/** What a second officer was asked, read once for the layout and the page. */
export const findAskedOnce = cache(findToCountersign)
