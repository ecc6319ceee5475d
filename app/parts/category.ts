import type { Kind } from '@/domain/campaign/category'

/** A category with its heading, and the language that is in: the page's where there is one. */
export type Category = { slug: string; kind: Kind; heading: string; language: string }

/** A kind with a single category has nothing to choose: the server puts its signatures there. */
export function choosable(categories: Category[]): Category[] {
  return categories.filter(({ slug, kind }) =>
    categories.some((other) => other.kind === kind && other.slug !== slug),
  )
}
