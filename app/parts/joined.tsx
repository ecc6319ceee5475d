import type { ReactNode } from 'react'

/** The parts of a quiet line; what is not there is left out. */
export function Joined({ parts }: { parts: ReactNode[] }) {
  return parts.filter(Boolean).map((part, index) => (
    <span key={index}>
      {index > 0 && ' · '}
      {part}
    </span>
  ))
}
