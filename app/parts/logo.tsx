import { PlainImage } from './plain-image'
import type { ShownLogo } from '@/domain/signature/logo/logo'

/** An organization's logo on a plate on which it can be seen in light and dark, half as large as it is stored. */
export function Logo({ logo }: { logo: ShownLogo | undefined }) {
  if (!logo) return null
  const { address, alt, width, height, plate } = logo
  return (
    <span className="logo" data-plate={plate}>
      <PlainImage
        src={address}
        alt={alt}
        width={Math.ceil(width / 2)}
        height={Math.ceil(height / 2)}
        loading="lazy"
        decoding="async"
      />
    </span>
  )
}
