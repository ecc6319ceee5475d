import type { CSSProperties, ReactNode } from 'react'
import { directionOf } from './direction'
import { light, mono, sans, seal, serif } from './palette'

const heading: CSSProperties = {
  margin: '0 0 20px',
  fontFamily: serif,
  fontSize: 27,
  lineHeight: 1.22,
  fontWeight: 600,
  letterSpacing: '-0.01em',
  color: light.ink,
}
const paragraph: CSSProperties = { margin: '0 0 16px', color: light.ink }
const small: CSSProperties = { margin: '0 0 12px', fontSize: 14, lineHeight: 1.5, color: light.quiet }
const button: CSSProperties = {
  display: 'inline-block',
  padding: '14px 26px',
  borderRadius: 6,
  backgroundColor: seal.ground,
  color: seal.ink,
  fontFamily: sans,
  fontSize: 17,
  fontWeight: 600,
  lineHeight: 1.25,
  textDecoration: 'none',
}
const code: CSSProperties = {
  margin: '0 0 16px',
  fontFamily: mono,
  fontSize: 30,
  lineHeight: 1.25,
  fontWeight: 600,
  letterSpacing: '0.14em',
  color: light.ink,
}
const link: CSSProperties = { color: seal.ground, overflowWrap: 'anywhere' }

export function Heading({ children }: { children: ReactNode }) {
  return (
    <h1 className="ink" style={heading}>
      {children}
    </h1>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className="ink" style={paragraph}>
      {children}
    </p>
  )
}

export function Small({ children }: { children: ReactNode }) {
  return (
    <p className="quiet" style={small}>
      {children}
    </p>
  )
}

/** The title of the letter, set apart: the only words of a mail that are not ours. */
export function LetterTitle({
  title,
  language,
  around,
}: {
  title: string
  language: string
  around: string
}) {
  const side = directionOf(around) === 'rtl' ? 'Right' : 'Left'
  const style: CSSProperties = {
    margin: '0 0 20px',
    [`padding${side}`]: 16,
    [`border${side}`]: `3px solid ${light.rule}`,
    fontFamily: serif,
    fontSize: 20,
    lineHeight: 1.35,
    color: light.ink,
    hyphens: 'auto',
    overflowWrap: 'anywhere',
  }
  return (
    <p className="ink rule" style={style}>
      <bdi lang={language}>{title}</bdi>
    </p>
  )
}

/** The one thing to do, and under it the same address in full for readers whose client shows no button. */
export function Action({ href, label, otherwise }: { href: string; label: string; otherwise: string }) {
  return (
    <>
      <p style={{ margin: '24px 0 24px' }}>
        <a className="seal" href={href} style={button}>
          {label}
        </a>
      </p>
      <div data-skip-in-text="true">
        <Small>
          {otherwise}
          <br />
          <Link href={href} />
        </Small>
      </div>
    </>
  )
}

/** A code to be typed by hand. In one piece: whoever copies it, and a phone that offers it, take no spaces along. */
export function Code({ children }: { children: string }) {
  return (
    <p className="ink" style={code}>
      <bdi dir="ltr">{children}</bdi>
    </p>
  )
}

export function Link({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <a
      className="link"
      href={href}
      style={children ? link : { ...link, wordBreak: 'break-all' }}
      dir={children ? undefined : 'ltr'}
    >
      {children ?? href}
    </a>
  )
}
