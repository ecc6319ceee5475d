import { CodeForm } from '@/app/parts/code-form'
import { type FormAgain, formAgain } from '@/app/parts/form'
import { FindLink } from '@/app/parts/find-link'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { NotMe } from '@/app/parts/not-me'
import { pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import { Warning } from '@/app/parts/warning'
import { StrongName } from '@/app/parts/strong-name'
import type { AddressToConfirm } from '@/domain/signature/rights/address-change'
import { ADDRESS_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import { findAddressOnce } from './address'

type Props = { params: Promise<{ language: string; token: string }> }
type At = { language: string; prefix: string; token: string; found: AddressToConfirm }

/** Behind the link mailed to a new address. Only the button's POST changes anything (docs/promises.md, 1). */
export default async function NewAddressPage({ params }: Props) {
  const { language: prefix, token } = await params
  const found = await findAddressOnce(token)
  const language = pageLanguage(prefix, found?.language)
  if (!found) return <LinkUnknown language={language} prefix={prefix} />
  const at = { language, prefix, token, found }
  const again = await formAgain<'code' | 'left'>()
  if (found.state === 'void') return <Void {...at} />
  return found.state === 'used' ? <Used {...at} /> : <Ask {...at} again={again} />
}

function Ask({ language, prefix, token, found, again }: At & { again: FormAgain<'code' | 'left'> | null }) {
  const t = translator(language, 'rights')
  const refusal = again?.refusal
  return (
    <TokenPage tab={t('newTitle')} title={t('newTitle')}>
      <Refused language={language} refusal={refusal} />
      {refusal === 'address-taken' && (
        <Warning>
          {t('newTaken')} <FindLink language={language} />
        </Warning>
      )}
      <p className="[overflow-wrap:anywhere]">
        {t.rich('newLetter', {
          address: () => <StrongName>{found.email}</StrongName>,
        })}{' '}
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p className="mt-4">{t('newEffect')}</p>
      <ul className="mt-2 mb-6 list-disc space-y-1.5 ps-6">
        <li>{t('newMails')}</li>
        <li>{t('newVoids')}</li>
      </ul>
      {found.forOrganization ? (
        <CodeForm again={again} button={t('newButton')} language={language} />
      ) : (
        <form method="post">
          <button className="button w-full sm:w-auto">{t('newButton')}</button>
        </form>
      )}
      <p className="text-quiet mt-4 text-sm">{t('newIgnore')}</p>
      <NotMe token={token} prefix={prefix}>
        {t('newNotMe')}
      </NotMe>
    </TokenPage>
  )
}

function Used({ language, prefix, found }: At) {
  const t = translator(language, 'rights')
  return (
    <TokenPage tab={t('newUsedTitle')} title={t('newUsedTitle')}>
      <p className="mb-4">
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p className="mb-6">{t('newUsed')}</p>
      <form method="post">
        <button className="button">{t('newUsedButton')}</button>
      </form>
    </TokenPage>
  )
}

function Void({ language, prefix, found }: At) {
  const t = translator(language, 'rights')
  return (
    <Status status={410} title={t('newVoidTitle')}>
      <p>
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p>{t('newVoid', { days: ADDRESS_DAYS })}</p>
      <p>{t('newVoidAgain')}</p>
      <p>
        <FindLink language={language} />
      </p>
    </Status>
  )
}
