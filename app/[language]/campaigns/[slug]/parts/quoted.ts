import { escapeMarkup } from '@/domain/text/escape-markup'

/** Text as it stands in an attribute of HTML that partners copy. */
export const quoted = (text: string) => escapeMarkup(text).replaceAll(/\s+/g, ' ')
