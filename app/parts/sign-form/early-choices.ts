import type { Values } from '@/domain/signature/signature'

/**
 * Which radio buttons of the form are chosen while React takes the page over. Text typed before that stays by itself;
 * radio buttons would be set back to how the server sent them. Nothing on the server.
 */
export function readEarlyChoices(): Partial<Pick<Values, 'kind' | 'listed'>> {
  if (typeof document === 'undefined') return {}
  const chosen = (name: string) =>
    document.querySelector<HTMLInputElement>(`.sign-form input[name=${name}]:checked`)?.value
  const [kind, listed] = [chosen('kind'), chosen('listed')]
  return { ...(kind ? { kind } : {}), ...(listed ? { listed } : {}) }
}
