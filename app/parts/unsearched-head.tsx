import { absolute } from '@/paths'

/** The head of a public page that search engines pass over: its title, and the address it stands at in every language. */
export function UnsearchedHead({ title, path }: { title: string; path: string }) {
  return (
    <>
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={absolute(path)} />
    </>
  )
}
