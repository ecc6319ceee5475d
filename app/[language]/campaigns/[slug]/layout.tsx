import '@/app/public.css'
import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { readPageAddress } from '@/app/parts/page-address'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findShown, type Params, prefixSpoken } from '@/app/parts/campaign'

export const dynamic = 'force-dynamic'

/** Root layout of a campaign's public pages. */
export default async function CampaignLayout({ children, params }: Params & { children: ReactNode }) {
  const shown = await findShown({ params })
  if (!shown) {
    const spoken = prefixSpoken((await params).language)
    return (
      <Document language={spoken} prefix={spoken}>
        {children}
      </Document>
    )
  }
  const { campaign, language, prefix } = shown
  const t = translator(language, 'letter')
  // A layout is not told which of its pages is shown.
  const onLetter = (await readPageAddress()) === paths.campaign(campaign.slug)
  const form = onLetter && campaign.state === 'open' && !campaign.byInvitation
  const bar = <a href={inLanguage(prefix, paths.signatories(campaign.slug))}>{t('signatories')}</a>
  return (
    <Document language={language} prefix={prefix} bar={bar} form={form} campaign={campaign}>
      {children}
    </Document>
  )
}
