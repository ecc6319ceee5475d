import { LogoForm } from '@/app/parts/logo-form'
import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import type { OwnLogo } from '@/domain/signature/logo/queries'
import { translator } from '@/messages/translator'

/** A signature's logo, and where its forms go; nowhere to upload it where the campaign switched logos off. */
export type LogoWays = { shown: OwnLogo | undefined; upload: string | null; remove: string }

/** An organization that is on the list or waits for it. */
export const hasLogo = ({ kind, standing }: DeskSignature) =>
  kind === 'organization' && (standing === 'listed' || standing === 'waiting' || standing === 'off')

type Props = { logo: LogoWays; id: string; back: string; language: string }

/** The logo of a row behind a fold. */
export function RowLogo({ logo: { shown, upload, remove }, id, back, language }: Props) {
  return (
    <details className="mt-2 text-sm">
      <summary className="link">{translator(language, 'logo')(shown ? 'title' : 'add')}</summary>
      <div className="mt-3 max-w-xl">
        <LogoForm {...{ id, logo: shown, upload, remove, back, language }} />
      </div>
    </details>
  )
}
