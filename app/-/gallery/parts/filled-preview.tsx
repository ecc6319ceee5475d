'use client'
import { useForm } from 'react-hook-form'
import type { SignValues } from '@/app/parts/sign-form/fields'
import { NamePreview } from '@/app/parts/sign-form/name-preview'
import { RefusalNotice } from '@/app/parts/sign-form/refusal-notice'
import type { SignFormProps } from '@/app/parts/sign-form/sign-form-props'

type Props = Pick<SignFormProps, 'sentences' | 'language' | 'interfaceLanguage'> & {
  filled: Partial<SignValues>
}

/** The sign form's preview for what this form holds. */
export function FilledPreview({ filled, ...props }: Props) {
  const { control } = useForm<SignValues>({ defaultValues: filled })
  return <NamePreview control={control} {...props} />
}

/** The refusal that offers the letter's new text. */
export function OfferedText({ sentences }: Pick<SignFormProps, 'sentences'>) {
  const refusal = { text: sentences.editionChanged, tone: 'warn', canLoad: true } as const
  return <RefusalNotice refusal={refusal} sentences={sentences} page="" onLoad={() => {}} />
}
