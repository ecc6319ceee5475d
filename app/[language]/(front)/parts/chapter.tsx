import type { ReactNode } from 'react'

/** A part of a page that explains: a heading and its text. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 className="mb-3 text-2xl" id={id}>
        {title}
      </h2>
      <div className="space-y-3">{children}</div>
    </section>
  )
}
