import { translator } from '@/messages/translator'
import { directionOf, withDirections } from './direction'
import { Heading, Link, Paragraph, Small } from './elements'
import { Address, Footer, type Host, HostLine, LostLink } from './footer'
import { Layout } from './layout'
import { light, writtenStyle } from './palette'

export type UpdateMail = {
  /** `update-test`: to an organizer who tries it out. */
  template: 'update' | 'update-test'
  /** The signer's. */
  language: string
  /** What the organizers wrote: one line, and their text as sanitized HTML with its beginning in plain words. */
  update: { subject: string; html: string; excerpt: string; language: string }
  /** Title of the letter, in its own language. */
  title: string
  titleLanguage: string
  coalition: string | null
  contact: string
  host: Host
  letterLink: string
  unsubscribeLink: string
  findLink: string | null
}

/** To a signer who asked for news: what the organizers wrote, why it comes, and the way to get no more of it. */
export function UpdateLetter({ mail, subject }: { mail: UpdateMail; subject: string }) {
  const { language, update } = mail
  const t = translator(language, 'mail')
  return (
    <Layout
      language={language}
      subject={subject}
      preheader={update.excerpt}
      footer={<Why mail={mail} />}
      style={writtenStyle}
    >
      {mail.template === 'update-test' && <Paragraph>{t('update.test')}</Paragraph>}
      <div
        lang={update.language}
        dir={directionOf(update.language)}
        // Programs that read mail take the frame's alignment otherwise.
        style={{ textAlign: directionOf(update.language) === 'rtl' ? 'right' : 'left' }}
      >
        <Heading>
          <bdi>{update.subject}</bdi>
        </Heading>
        <div
          className="ink written"
          style={{ color: light.ink, overflowWrap: 'anywhere' }}
          dangerouslySetInnerHTML={{ __html: withDirections(update.html) }}
        />
      </div>
    </Layout>
  )
}

function Why({ mail }: { mail: UpdateMail }) {
  const { language, coalition } = mail
  const t = translator(language, 'mail')
  return (
    <Footer>
      <Small>
        {t.rich('update.why', {
          title: mail.title,
          letter: (chunks) => (
            <Link href={mail.letterLink}>
              <bdi lang={mail.titleLanguage}>{chunks}</bdi>
            </Link>
          ),
        })}
      </Small>
      <Small>
        <Link href={mail.unsubscribeLink}>{t('update.unsubscribe')}</Link>
      </Small>
      {coalition && (
        <Small>{t.rich('frame.coalition', { coalition, name: (chunks) => <bdi>{chunks}</bdi> })}</Small>
      )}
      <LostLink language={language} link={mail.findLink} />
      <Small>
        {t.rich('frame.campaign', {
          contact: mail.contact,
          address: () => <Address contact={mail.contact} />,
        })}
      </Small>
      <HostLine language={language} host={mail.host} />
    </Footer>
  )
}
