/** Copies a field's text for whoever presses the button beside it (app/parts/copy-button.tsx). */
export function copyOnClick(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-copies]')
    if (button) void copy(button)
  })
}

async function copy({ dataset, nextElementSibling: said }: HTMLElement): Promise<void> {
  const field = document.getElementById(dataset.copies ?? '') as HTMLTextAreaElement | HTMLInputElement
  field.select()
  let words = dataset.copied
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    // Not on a secure page, or not permitted: the text is selected, the keyboard does the rest.
    field.focus()
    words = dataset.failed
  }
  if (said && words) said.textContent = words
}
