import { formAgain } from '@/app/parts/form'
import { Typed } from '@/app/parts/typed'
import { typedTexts } from './typed-texts'

type Props = {
  language: string
  /** The fields that the page shows no more; all of them where it shows no form. */
  only?: readonly string[]
  /** What to do with it. */
  lead?: string
}

/** What was typed into a form that this answer doesn't show, because what it would have changed is gone or stands by now. */
export async function TypedAgain({ language, only, lead }: Props) {
  const again = await formAgain()
  const left = Object.entries(again?.values ?? {}).map(([name, value]) => [
    name,
    !only || only.includes(name) ? value : '',
  ])
  const texts = typedTexts(Object.fromEntries(left), language)
  return texts.length > 0 && <Typed texts={texts} lead={lead} language={language} />
}
