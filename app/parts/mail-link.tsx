/** An e-mail address to write to. */
export function MailLink({ address }: { address: string }) {
  return (
    <a className="[overflow-wrap:anywhere]" href={`mailto:${address}`} dir="ltr">
      {address}
    </a>
  )
}
