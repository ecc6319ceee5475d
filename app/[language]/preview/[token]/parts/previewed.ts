import { cache } from 'react'
import { formAgain } from '@/app/parts/form'
import { findPreviewed } from '@/domain/face/find-previewed'
import type { SignField } from '@/domain/signature/signature'

/** What the link leads to, read once for the layout and the page. */
export const findPreviewedOnce = cache(findPreviewed)

/** What was typed into the form, when it came back without JavaScript: it is shown again, with nothing wrong. */
export async function triedAgain() {
  const again = await formAgain<SignField>()
  return again && { values: again.values, faults: {} }
}
