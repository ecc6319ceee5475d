import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { absolute } from '@/paths'
import { CopyButton } from './copy-button'
import { copyWords } from './copy-words'
import { linkedLetter } from './page-language'

type Props = { language: string; prefix: string; campaign: PublicCampaign; signed?: boolean }

// Pages that take a text or an address in their own address: plain links, which no script of theirs has to make.
const NETWORKS: { name: string; link: (address: string, title: string) => string }[] = [
  { name: 'WhatsApp', link: (address, title) => `https://wa.me/?text=${title}%20${address}` },
  { name: 'Telegram', link: (address, title) => `https://t.me/share/url?url=${address}&text=${title}` },
  {
    name: 'Mastodon',
    link: (address, title) => `https://share.joinmastodon.org/#text=${title}%20${address}`,
  },
  { name: 'Bluesky', link: (address, title) => `https://bsky.app/intent/compose?text=${title}%20${address}` },
  { name: 'LinkedIn', link: (address) => `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
  { name: 'Facebook', link: (address) => `https://www.facebook.com/sharer/sharer.php?u=${address}` },
  { name: 'X', link: (address, title) => `https://x.com/intent/post?text=${title}&url=${address}` },
]

/** A mail to be written by the reader; RFC 6068. */
function mailto(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/**
 * Passing the letter on: its address to copy, a mail, the system's own way where there is one, and plain links to
 * networks. Nothing of theirs is loaded here, and they are not told from which page somebody came.
 */
export function Share({ language, prefix, campaign, signed = false }: Props) {
  const t = translator(language, 'share')
  const letter = linkedLetter(campaign, prefix)
  const address = absolute(letter.address)
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share">{t('title')}</h2>
      <label className="field-label not-print:sr-only" htmlFor="share-address">
        {t('address')}
      </label>
      <input className="input" id="share-address" type="url" readOnly value={address} dir="ltr" />
      <div className="share-ways">
        <CopyButton field="share-address" words={{ ...copyWords(language), copy: t('copy') }} />
        <a
          className="button-quiet"
          href={mailto(letter.title, t(signed ? 'bodySigned' : 'body', { address }))}
        >
          {t('mail')}
        </a>
        {/* Shown by app/islands/system-share.ts. */}
        <button
          type="button"
          className="button-quiet"
          hidden
          data-shares={address}
          data-title={letter.title}
          suppressHydrationWarning
        >
          {t('system')}
        </button>
      </div>
      <details className="share-more">
        <summary id="share-networks">{t('more')}</summary>
        <p className="share-lead">{t('networks')}</p>
        <ul className="share-networks" aria-labelledby="share-networks">
          {NETWORKS.map(({ name, link }) => (
            <li key={name}>
              <a
                href={link(encodeURIComponent(address), encodeURIComponent(letter.title))}
                rel="noopener noreferrer nofollow"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
