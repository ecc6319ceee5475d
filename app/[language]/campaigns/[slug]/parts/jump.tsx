import { translator } from '@/messages/translator'

/** On a phone: sticks to the lower edge while the letter or the names are read, so the form is one touch away. */
export function Jump({ language }: { language: string }) {
  return (
    <p className="jump">
      <a className="button" href="#sign">
        {translator(language, 'letter')('signThis')}
      </a>
    </p>
  )
}
