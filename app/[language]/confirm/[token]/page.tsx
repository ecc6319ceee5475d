import { findHeading } from '@/app/parts/headings'
import { formAgain } from '@/app/parts/form'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { pageLanguage } from '@/app/parts/page-language'
import { AlreadyConfirmed } from './already-confirmed'
import { ConfirmForm } from './confirm-form'
import { Expired, Renewed, Replaced, TooLate } from './expired'
import { type ConfirmField } from '@/app/parts/confirm-values'
import { findToConfirmOnce, languageOf } from './to-confirm'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ done?: string; choice?: string }>
}

/** Behind the mailed link: shows what will be published. Only the button's POST confirms (docs/promises.md, 1). */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const { done, choice } = await searchParams
  const found = await findToConfirmOnce(token)
  const language = pageLanguage(prefix, languageOf(found))
  if (!found) return <LinkUnknown language={language} prefix={prefix} />
  const again = await formAgain<ConfirmField | 'choice' | 'code'>()
  const at = { language, prefix }
  switch (found.state) {
    case 'pending': {
      const all = [found.signature, ...found.others]
      const signature = all.find(({ id }) => id === (again?.values.choice ?? choice)) ?? found.signature
      const others = all.filter(({ id }) => id !== signature.id)
      const category = await findHeading(signature, language)
      return (
        <ConfirmForm {...at} {...{ token, signature, others, category, again }} codesLeft={found.codesLeft} />
      )
    }
    case 'confirmed':
      return <AlreadyConfirmed {...at} {...found} refusal={again?.refusal} />
    case 'expired':
      return done === 'renewed' && found.renewable ? (
        <Renewed {...at} found={found} />
      ) : (
        <Expired {...at} found={found} />
      )
    case 'replaced':
      return <Replaced {...at} found={found} />
    case 'too-late':
      return <TooLate {...at} found={found} />
  }
}
