// The look of the preview's two tables.

export const CELL = 'py-2 text-end align-top tabular-nums'

export function Head({ words }: { words: string[] }) {
  return (
    <thead className="text-quiet text-sm">
      <tr>
        {words.map((word, index) => (
          <th
            key={word}
            scope="col"
            className={`py-2 font-semibold ${index === 0 ? 'text-start' : 'ps-4 text-end'}`}
          >
            {word}
          </th>
        ))}
      </tr>
    </thead>
  )
}
