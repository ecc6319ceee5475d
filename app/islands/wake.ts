// The address of take-over.tsx and what belongs to it (front/page-script.ts).
declare const TAKE_OVER: string

/** What somebody does with a form: by pointer, by keyboard, or by letting the browser fill it in. */
const TOUCHES = ['pointerdown', 'focusin', 'input', 'change'] as const

/**
 * Loads the script of the islands with the first touch of one, or of a link that leads to it; at once where one asks for it. Until it
 * is there, and if it never comes, a form checks and sends itself as without JavaScript.
 */
export function wakeIslands(): void {
  const islands = [...document.querySelectorAll<HTMLElement>('[data-island]')]
  // A page that still has Next's scripts is taken over by them.
  if (islands.length === 0 || '__next_f' in window) return
  const isTouch = ({ target }: Event) =>
    target instanceof Element &&
    (islands.some((island) => island.contains(target)) || target.closest('a[href="#sign"]') !== null)
  const onTouch = (event: Event) => {
    if (isTouch(event)) wake()
  }
  const wake = () => {
    for (const touch of TOUCHES) document.removeEventListener(touch, onTouch, true)
    // Not to be had: the next touch tries again.
    const loading = import(TAKE_OVER) as Promise<typeof import('./take-over')>
    loading.then(({ takeOver }) => islands.forEach(takeOver), listen)
  }
  const listen = () => {
    for (const touch of TOUCHES) document.addEventListener(touch, onTouch, true)
  }
  // Somebody may have been faster than this script.
  const begun = islands.some(
    (island) => island.dataset.wakes === 'at-once' || island.contains(document.activeElement),
  )
  if (begun) wake()
  else listen()
}
