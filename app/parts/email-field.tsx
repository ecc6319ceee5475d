import { TextField } from './field'

type Props = { name?: string; label: string; value: string | undefined; error: string | undefined }

/** The one field of a form that asks for an email address; the browser offers one's own only where that is asked for. */
export function EmailField({ name = 'email', label, value, error }: Props) {
  return (
    <TextField
      name={name}
      label={label}
      error={error}
      type="email"
      autoComplete={name === 'email' ? 'email' : 'off'}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      defaultValue={value}
    />
  )
}
