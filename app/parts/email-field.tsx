import { TextField } from './field'

type Props = { name?: string; label: string; value: string | undefined; error: string | undefined }

/** The one field of a form that asks for an e-mail address. */
export function EmailField({ name = 'email', label, value, error }: Props) {
  return (
    <TextField
      name={name}
      label={label}
      error={error}
      type="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      defaultValue={value}
    />
  )
}
