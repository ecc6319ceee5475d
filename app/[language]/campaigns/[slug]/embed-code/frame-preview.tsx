type Props = { src: string; letter: string; language: string; scheme: string | null; title: string }

/** The frame as the script makes it on a partner's page, without their label. */
export function FramePreview({ src, letter, language, scheme, title }: Props) {
  return (
    <div className="mb-3" suppressHydrationWarning>
      <script
        src={src}
        defer
        data-letter={letter}
        data-language={language}
        data-scheme={scheme ?? undefined}
        data-title={title}
      />
    </div>
  )
}
