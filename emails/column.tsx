import type { ReactNode } from 'react'

/** The one column of a mail, as wide as a letter: a cell on the sheet or under it. */
export function Column({ children }: { children: ReactNode }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ maxWidth: 560 }}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  )
}
