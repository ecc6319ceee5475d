import { cache } from 'react'
import { listSignedLetters } from '@/domain/signature/list/of-organization'

export type OrganizationParams = { params: Promise<{ language: string; slug: string }> }

/** What an organization signed, the newest first; read once for a page and its parts. */
export const loadLetters = cache(listSignedLetters)
