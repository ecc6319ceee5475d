import type { DeliveredRow } from '@/bundle/delivered'
import { translator } from '@/messages/translator'
import { leftToRight } from './direction'
import { COLOR, type Span, type Style } from './style'
import type { Voice } from './voice'

// What was checked about an organization, as a letter beside it; the legend says what the letters mean.

const SIGNS = {
  dns: 'D',
  mailbox: 'M',
  countersignature: 'C',
  organizer: 'O',
  invitation: 'I',
  import: 'L',
  decision: 'S',
} as const

type Method = keyof typeof SIGNS

const isKnown = (method: string): method is Method => Object.hasOwn(SIGNS, method)

/** Domains that were confirmed, and the signs of all that was checked. A domain that is not confirmed any more has none. */
export function signsOf({ kind, proofs }: DeliveredRow, style: Style): Span[] {
  if (kind !== 'organization') return []
  const standing = proofs.filter(({ method, until }) => isKnown(method) && !until)
  const domains = new Set(standing.flatMap(({ domain }) => domain ?? []))
  const methods = new Set(standing.map(({ method }) => method as Method))
  if (methods.size === 0) return []
  const signs = [...methods].map((method) => SIGNS[method]).join(' ')
  const marked = { ...style, weight: 600 as const, color: COLOR.seal }
  const names = [...domains].map(leftToRight).join(' ')
  return [...(names ? [{ text: `${names}  `, style }] : []), { text: leftToRight(signs), style: marked }]
}

/** What the signs mean, for the legend. */
export function legendOf({ language, base }: Voice, style: Style): Span[] {
  const t = translator(language, 'pdf')
  const marked = { ...style, weight: 600 as const, color: COLOR.seal }
  // Each in its own direction, or a sign would stand before the Latin word that ends what is said of another.
  const [open, close] = base === 'rtl' ? ['\u2067', '\u2069'] : ['', '']
  return (Object.keys(SIGNS) as Method[]).flatMap((method, index) => [
    { text: `${index > 0 ? '  ·  ' : ''}${open}${SIGNS[method]}`, style: marked },
    { text: `\u00A0${t(`proof.${method}`)}${close}`, style },
  ])
}
