import { Link } from '@tanstack/react-router'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Icon } from './icon.tsx'
import { uiTexts } from './texts.ts'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet'

function buttonClass(look: ButtonLook, wide: boolean): string {
  return `button button-${look}${wide ? ' button-wide' : ''}`
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: ButtonLook
  wide?: boolean
  /** Work is under way: a second press does nothing, and the focus stays. */
  busy?: boolean
  /** Not possible now; the button can still be reached, and `title` should say why. */
  blocked?: boolean
}

/** A button. It never loses the focus by becoming disabled. */
export function Button(props: ButtonProps) {
  const {
    look = 'secondary',
    wide = false,
    busy = false,
    blocked = false,
    onClick,
    type = 'button',
    ...rest
  } = props
  const held = busy || blocked
  return (
    <button
      {...rest}
      type={held ? 'button' : type}
      className={buttonClass(look, wide)}
      aria-disabled={held || undefined}
      aria-busy={busy || undefined}
      onClick={held ? (event) => event.preventDefault() : onClick}
    />
  )
}

interface LinkButtonProps {
  to: string
  /** Values of the address after `?`. */
  search?: Readonly<Record<string, string>>
  look?: ButtonLook
  wide?: boolean
  children: ReactNode
}

/** A link to another page that looks like a button. */
export function LinkButton({ to, search = {}, look = 'secondary', wide = false, children }: LinkButtonProps) {
  return (
    <Link to={to} search={search} className={buttonClass(look, wide)}>
      {children}
    </Link>
  )
}

/** Prints the page without its navigation. */
export function PrintButton() {
  const t = useTexts(uiTexts)
  return (
    <Button look="quiet" onClick={() => window.print()}>
      <Icon name="print" />
      {t('print')}
    </Button>
  )
}
