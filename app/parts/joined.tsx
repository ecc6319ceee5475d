import type { ReactNode } from 'react'

/** The parts of a quiet line with dots between them, none where a line begins or ends; what is not there is left out. */
export function Joined({ parts }: { parts: ReactNode[] }) {
  return (
    <span className="joined">
      {parts.filter(Boolean).map((part, index) => (
        <span key={index}>
          {index > 0 && <span className="joint"> · </span>}
          {part}
        </span>
      ))}
    </span>
  )
}
