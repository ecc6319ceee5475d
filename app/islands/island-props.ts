import type { EmbedFormProps } from '@/app/[language]/embed/[slug]/parts/embed-form-props'
import type { CheckWords } from '@/app/[language]/(front)/about/check/check-words'
import type { SignFormProps } from '@/app/parts/sign-form/sign-form-props'

/** The islands there are, with what each is told: data, because it goes along with the page as text. */
export type IslandProps = {
  SignForm: SignFormProps
  EmbedForm: EmbedFormProps
  CheckFile: { words: CheckWords; keys: string }
}
