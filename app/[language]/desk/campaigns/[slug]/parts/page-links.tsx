type Link = { href: string; words: string }
/** Nothing where that page is this one, or where there is none. */
type Props = { label: string; first: Link | null | undefined | ''; next: Link | null | undefined | '' }

/** The ways to the first page of a list and to the next. */
export function PageLinks({ label, first, next }: Props) {
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap gap-4 empty:hidden">
      {[first, next].map(
        (link) =>
          link && (
            <a key={link.words} className="button-quiet" href={link.href}>
              {link.words}
            </a>
          ),
      )}
    </nav>
  )
}
