import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { pageLanguage } from '@/app/parts/page-language'
import { formAgain } from '@/app/parts/form'
import { SignLater } from '@/app/parts/sign-later'
import { Sure } from '@/app/parts/sure'
import { TokenPage } from '@/app/parts/token-page'
import { environment } from '@/env'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import { findBehindLink } from './behind-link'
import type { BehindLink } from './behind-other-mails'
import { Done, Deleted } from './done'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ done?: string; to?: string | string[] }>
}

// Those whose address this site knows from nobody's signature: with the button all is done.
const TO_STRANGERS: ReadonlySet<BehindLink['state']> = new Set(['newAddress', 'invited', 'role', 'objection'])

/** "This wasn't me, never write to me again": says what the button does, and afterwards what it did. */
export default async function NeverAgainPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const { done, to } = await searchParams
  const sealed = [to].flat()[0]
  const found = await findBehindLink(token, sealed)
  const language = pageLanguage(prefix, found?.language)
  if (!found) return <LinkUnknown language={language} prefix={prefix} />
  const own = inLanguage(prefix, paths[found.page](token))
  // A waiting signature is deleted with the button, so it is asked for even when the address is on the list already.
  if (found.state === 'confirmed' && found.suppressed) return <Done language={language} ownPage={own} />
  if (TO_STRANGERS.has(found.state) && found.suppressed) return <Done language={language} ownPage={null} />
  const gone = found.state === 'deleted' || found.state === 'expired'
  if (gone && done !== undefined) return <Done language={language} ownPage={null} />
  if (found.state === 'deleted') return <Deleted language={language} prefix={prefix} />
  const missing = (await formAgain())?.faults.sure !== undefined
  return <Ask {...{ language, prefix, found, missing, sealed }} ownPage={own} />
}

function Ask({
  language,
  prefix,
  found,
  missing,
  sealed,
  ownPage,
}: {
  language: string
  prefix: string
  found: BehindLink
  missing: boolean
  sealed: string | undefined
  ownPage: string
}) {
  const t = translator(language, 'neverAgain')
  const { HOST_NAME: host } = environment()
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <p>
        {t('lead')} <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p className="mt-4">{t('effect')}</p>
      <ul className="mt-2 mb-6 list-disc space-y-1.5 ps-6">
        <li>{t('address', { host })}</li>
        <li>{t(found.state === 'deleted' ? 'expired' : found.state)}</li>
        <li>
          <SignLater language={language} />
        </li>
      </ul>
      <form method="post">
        {sealed !== undefined && <input type="hidden" name="to" value={sealed} />}
        <Sure language={language} label={t('sure')} missing={missing} />
        <button className="button">{t('button')}</button>
      </form>
      <p className="text-quiet mt-6 text-sm">
        {found.state === 'confirmed' ? (
          <a href={ownPage}>{t('ownPage')}</a>
        ) : found.state === 'newAddress' ? (
          translator(language, 'rights')('newIgnore')
        ) : found.state === 'colleague' ? (
          t('colleagueOtherwise')
        ) : found.state === 'invited' ? (
          <a href={ownPage}>{t('openInvitation')}</a>
        ) : found.state === 'role' ? (
          <a href={ownPage}>{t('openRole')}</a>
        ) : found.state === 'objection' ? (
          t('ignore')
        ) : (
          t('otherwise')
        )}
      </p>
    </TokenPage>
  )
}
