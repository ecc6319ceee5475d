import type { ReactNode } from 'react'

type Props = {
  label: string
  views: { href: string; words: string; current: boolean }[]
  className?: string
  /** Other ways, apart from the views. */
  children?: ReactNode
}

/** The ways to look at the same thing. Plain links, which everybody shares. */
export function ViewLinks({ label, views, className = '', children }: Props) {
  return (
    <nav className={`views ${className}`.trimEnd()} aria-label={label}>
      {views.length > 0 && <span aria-hidden="true">{label}</span>}
      <ul>
        {views.map(({ href, words, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      {children && <ul className="sm:ms-auto">{children}</ul>}
    </nav>
  )
}
