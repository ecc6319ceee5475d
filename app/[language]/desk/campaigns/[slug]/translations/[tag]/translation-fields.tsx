'use client'
import type { ReactNode } from 'react'
import { ScrollBox } from '@/app/parts/scroll-box'
import { direction } from '@/domain/text/language'
import type { LetterSentences } from '@/app/[language]/desk/parts/letter-sentences'
import { AddresseesInput, TextInput, TitleInput } from '@/app/[language]/desk/parts/letter-inputs'
import { LetterPreview } from '@/app/[language]/desk/parts/letter-preview'
import { MarkdownHelp } from '@/app/[language]/desk/parts/markdown-help'
import type { ShownLetter } from '@/app/[language]/desk/parts/use-live-html'
import { useTyped } from '@/app/[language]/desk/parts/use-typed'

/** The text that counts, in Markdown as it was written, with a label for each of its parts. */
export type Original = {
  language: string
  title: string
  addressees: string
  text: string
  labels: Record<'title' | 'addressees' | 'text', string>
}

type Props = {
  values: { language: string; title: string; addressees: string; text: string }
  faults: Partial<Record<string, string>>
  original: Original | null
  shown: ShownLetter
  renderAddress: string
  sentences: LetterSentences
}

/** Each part of a translation beside the same part of the text that counts; the preview below. */
export function TranslationFields({ values, faults, original, ...props }: Props) {
  const { typed, fields, onInput } = useTyped({ ...values, slug: '' })
  const { sentences } = props
  const { language } = values
  const input = (name: 'title' | 'addressees' | 'text') => {
    return { value: values[name], error: faults[name], language, sentences }
  }
  return (
    <div ref={fields} onInput={onInput}>
      <input type="hidden" name="language" value={language} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Beside original={original} part="title" className="font-serif text-lg">
          <TitleInput {...input('title')} />
        </Beside>
        <Beside original={original} part="addressees" className="whitespace-pre-line">
          <AddresseesInput {...input('addressees')} />
        </Beside>
        <Beside original={original} part="text" className="font-serif leading-relaxed whitespace-pre-wrap">
          <div>
            <TextInput {...input('text')} />
            <MarkdownHelp sentences={sentences} />
          </div>
        </Beside>
      </div>
      <div className="mt-8 max-w-[46rem]">
        <LetterPreview typed={typed} {...props} />
      </div>
    </div>
  )
}

type BesideProps = {
  original: Original | null
  part: 'title' | 'addressees' | 'text'
  className: string
  children: ReactNode
}

function Beside({ original, part, className, children }: BesideProps) {
  if (!original) return <div className="lg:col-span-2">{children}</div>
  const { language, labels } = original
  return (
    <>
      <div className="field min-w-0">
        <p className="field-label">{labels[part]}</p>
        <ScrollBox
          label={labels[part]}
          className="border-rule max-h-[40rem] overflow-y-auto border-s-[3px] ps-4 [overflow-wrap:anywhere]"
        >
          <div className={className} lang={language} dir={direction(language)}>
            {original[part]}
          </div>
        </ScrollBox>
      </div>
      {children}
    </>
  )
}
