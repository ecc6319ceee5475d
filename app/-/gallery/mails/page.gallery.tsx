import { GalleryPage } from '../gallery-page'
import { type LookProps, readLook } from '../look'
import { MAILS } from './examples'
import { ShownMail } from './shown-mail'

/** Every mail in every state, as HTML on a phone and on a computer, with its subject and its text part. */
export default async function MailGallery({ searchParams }: LookProps) {
  const look = readLook(await searchParams)
  return (
    <GalleryPage page="/mails" look={look} title="Mails">
      {Object.entries(MAILS).map(([template, states]) => (
        <section key={template} id={template}>
          <h2 lang="en" dir="ltr">
            {template}
          </h2>
          {Object.entries(states).map(([says, example]) => (
            <ShownMail key={says} says={says} mail={example(look.language)} scheme={look.scheme} />
          ))}
        </section>
      ))}
    </GalleryPage>
  )
}
