import { translator } from '@/messages/translator'

/** Beside the text: when the form was too long to stay in view and is scrolled past, the way back to it. */
export function BackToForm({ language }: { language: string }) {
  return (
    <div className="back-to-form">
      <p>
        <a className="button w-full" href="#sign">
          {translator(language, 'letter')('signThis')}
        </a>
      </p>
    </div>
  )
}

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
