type Props = { summary: string; facts: string; now: string; action: string }

/** An act that destroys something, behind what it does. */
export function ConfirmAct({ summary, facts, now, action }: Props) {
  return (
    <details>
      <summary className="text-seal cursor-pointer py-2">{summary}</summary>
      <form method="post" action={action} className="max-w-xl pt-1">
        <p className="mb-3">{facts}</p>
        <button className="button-warn">{now}</button>
      </form>
    </details>
  )
}
