import { translator } from '@/messages/translator'

/** Whom an umbrella organization speaks for, folded: named, and never counted. */
export function Members({ members, language }: { members: string[] | null; language: string }) {
  if (!members || members.length === 0) return null
  return (
    <details className="entry-note">
      <summary className="cursor-pointer py-1">
        {translator(language, 'members')('represents', { count: members.length })}
      </summary>
      <MemberNames members={members} />
    </details>
  )
}

/** Their names alone, where something else says whose they are. */
export function MemberNames({ members }: { members: string[] | null }) {
  if (!members || members.length === 0) return null
  return (
    <ul className="list-disc space-y-1 ps-5">
      {members.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
