import { cache } from 'react'
import { findOwnSignature } from '@/domain/signature/rights/own-page'

/** The signature whose own page this is, read once for the layout and the page. */
export const findOwnSignatureOnce = cache(findOwnSignature)
