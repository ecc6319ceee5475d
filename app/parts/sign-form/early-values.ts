import { FIELDS, type Values } from '@/domain/signature/signature'

/**
 * What the form holds while React takes the page over. Where it finds everything as the server sent it, typed text stays by itself, but
 * radio buttons would be set back; where a translator or an extension has changed words, it draws the form anew. Nothing on the server.
 */
export function readEarlyValues(): Partial<Values> {
  if (typeof document === 'undefined') return {}
  const form = document.querySelector<HTMLFormElement>('.sign-form')
  if (!form) return {}
  const held = new FormData(form)
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = held.get(field)
      return typeof value === 'string' && value !== '' ? [[field, value]] : []
    }),
  )
}
