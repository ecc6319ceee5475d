import type { ReactNode } from 'react'
import { LanguageChoice } from '@/app/parts/language-menu'
import { SCHEMES } from '@/app/parts/scheme'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { galleryAddress, type Look } from './look'

const PAGES = { '': 'Gallery', '/mails': 'Mails', '/parts': 'Parts' }

type Props = { page: keyof typeof PAGES; look: Look; title: string; children: ReactNode }

/** A page of the gallery with the ways to its others, in other languages and in other colors. Its own words are English. */
export function GalleryPage({ page, look, title, children }: Props) {
  return (
    <main id="content" className="gallery" data-scheme={look.scheme ?? undefined}>
      <title>{title}</title>
      <header lang="en" dir="ltr">
        <nav aria-label="Gallery">
          {Object.entries(PAGES).map(([to, name]) => (
            <a key={to} href={galleryAddress(to, look)} aria-current={to === page ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <nav aria-label="Languages">
          {INTERFACE_LANGUAGES.map((tag) => (
            <LanguageChoice
              key={tag}
              tag={tag}
              address={galleryAddress(page, { ...look, language: tag })}
              current={tag === look.language}
            />
          ))}
        </nav>
        <nav aria-label="Colors">
          {[null, ...SCHEMES].map((scheme) => (
            <a
              key={scheme}
              href={galleryAddress(page, { ...look, scheme })}
              aria-current={scheme === look.scheme ? 'true' : undefined}
            >
              {scheme ?? 'as the device'}
            </a>
          ))}
        </nav>
        <h1 className="title">{title}</h1>
      </header>
      {children}
    </main>
  )
}

type ExampleProps = { says: string; children: ReactNode }

/** One state of something, under a line that says which. */
export function Example({ says, children }: ExampleProps) {
  return (
    <section className="gallery-example">
      <h3 lang="en" dir="ltr">
        {says}
      </h3>
      {children}
    </section>
  )
}

/** States side by side, each under its name. */
export function Examples({ of }: { of: Record<string, ReactNode> }) {
  return (
    <div className="gallery-examples">
      {Object.entries(of).map(([says, shown]) => (
        <Example key={says} says={says}>
          {shown}
        </Example>
      ))}
    </div>
  )
}
