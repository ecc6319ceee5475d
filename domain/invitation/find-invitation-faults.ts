import { checkEmail } from '@/domain/text/email'
import { isLanguageTag } from '@/domain/text/language'
import { checkLine, checkOrganization, checkText } from '@/domain/text/name'
import { readEmail } from '@/domain/text/read-email'
import { tidyLine, tidyOptional, tidyText } from '@/domain/text/tidy'
import {
  INVITATION_FIELDS,
  type InvitationDraft,
  type InvitationFaults,
  type InvitationValues,
  LIMITS,
} from './invitation'

/** What an organizer typed, as text per field, tidied as it is stored. */
export function tidyInvitation(raw: Record<string, unknown>): InvitationValues {
  const text = (field: string) => (typeof raw[field] === 'string' ? raw[field] : '')
  return {
    organization: tidyLine(text('organization')),
    email: readEmail(tidyOptional(text('email'))),
    language: tidyOptional(text('language')),
    partner: tidyOptional(text('partner')),
    note: tidyText(text('note')),
  }
}

/** Every fault of tidied values, one per field, in the order of the form. */
export function findInvitationFaults(values: InvitationValues): InvitationFaults {
  const { organization, email, language, partner, note } = values
  const faults = {
    organization:
      organization === '' ? 'organization-required' : checkOrganization(organization, LIMITS.organization),
    email: email === '' ? null : checkEmail(email),
    language: language === '' ? 'language-required' : isLanguageTag(language) ? null : 'language-unknown',
    partner: partner === '' ? null : checkLine(partner, { max: LIMITS.partner, urls: true }),
    note: note === '' ? null : checkText(note, { max: LIMITS.note }),
  } as const
  return Object.fromEntries(
    INVITATION_FIELDS.flatMap((field) => (faults[field] ? [[field, faults[field]]] : [])),
  ) as InvitationFaults
}

/** Values without faults, as they are stored. */
export function draftOf(values: InvitationValues): InvitationDraft {
  const { organization, email, language, partner, note } = values
  return {
    organization,
    email: email || null,
    language: Intl.getCanonicalLocales(language)[0]!,
    partner: partner || null,
    note: note || null,
  }
}
