export type CopyWords = { copy: string; copied: string; failed: string }

/** Copies a field's text (app/islands/copy.ts). Shown only where JavaScript runs; the field can be copied by hand anywhere. */
export function CopyButton({ field, words }: { field: string; words: CopyWords }) {
  return (
    <p className="copy">
      <button
        type="button"
        className="button-quiet"
        data-copies={field}
        data-copied={words.copied}
        data-failed={words.failed}
      >
        {words.copy}
      </button>
      {/* What is said here before React comes is left as it is: of a text of its own, even an empty one. */}
      <span role="status" className="text-quiet text-sm" suppressHydrationWarning>
        {''}
      </span>
    </p>
  )
}
