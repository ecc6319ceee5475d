import type { ComponentProps } from 'react'

type Props = ComponentProps<'img'> & Record<'alt' | 'src', string> & Record<'width' | 'height', number>

/** A picture that was drawn or encoded for its place. `next/image` would encode it again, on request, beside what the site kept. */
export function PlainImage({ alt, ...image }: Props) {
  // oxlint-disable-next-line next/no-img-element -- the one place, for the reason above
  return <img alt={alt} {...image} />
}
