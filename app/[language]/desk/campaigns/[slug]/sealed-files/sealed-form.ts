import { showRefusal } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import {
  SEALED_LIMITS,
  type SealedAsk,
  type SealedFault,
  type SealedFaults,
  type SealedRefusal,
} from '@/domain/sealed-file/sealed-file'
import { readColumns } from '@/domain/signature/desk/signatures-file'
import { FRESH_MINUTES } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { tickedColumns } from '../parts/column-names'

// What the forms of sealed files share. showAgain leaves out a passphrase, and every key that is not public.

type Form = Record<string, string>
type Refusal = SealedRefusal | 'unreadable'

export function readAsk(form: Form): SealedAsk {
  const words = tickedColumns(form)
  return {
    columns: readColumns(words),
    unshown: words.includes('unshown'),
    format: form.format === 'xlsx' ? 'xlsx' : 'csv',
    recipient: form.sealWith === 'passphrase' ? 'passphrase' : 'key',
    key: form.key ?? '',
    passphrase: form.passphrase ?? '',
    again: form.again ?? '',
  }
}

function sentence(language: string, refusal: SealedFault | Refusal): string {
  const t = translator(language, 'sealedFileRefusals')
  const { passphraseLeast: least, passphraseMost: most, unfinished, aDay } = SEALED_LIMITS
  return t(refusal, { least, most, unfinished, aDay, minutes: FRESH_MINUTES })
}

/** The page again, with what is wrong beside its fields. */
export function faultsAgain(prefix: string, page: string, form: Form, faults: SealedFaults): Response {
  const language = pageLanguage(prefix, undefined)
  const said = Object.entries(faults).map(([field, fault]) => [field, sentence(language, fault)])
  return showAgain(againAt(prefix, page), { values: form, faults: Object.fromEntries(said) }, 400)
}

const STATUS: Partial<Record<Refusal, 400 | 403 | 404>> = {
  unreadable: 400,
  'not-permitted': 403,
  'campaign-unknown': 404,
  'sealed-unknown': 404,
}

export const sealedForm = formsOf<SealedRefusal>(({ prefix, page, form }, refusal) => {
  if (refusal === 'sign-in-again') return seeOther(`${inLanguage(prefix, paths.signIn(page))}&problem=fresh`)
  const said = sentence(pageLanguage(prefix, undefined), refusal)
  return showRefusal(prefix, page, { sentence: said, status: STATUS[refusal] ?? 409 }, { values: form })
})

export const sealedPage = ({ slug }: { slug: string }) => paths.deskSealedFiles(slug)
