/** Small inked pictures for buttons. They say nothing alone: each stands beside a word or in a named button. */
import type { ReactNode } from 'react'

function Icon({
  width,
  height,
  children,
}: {
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}) {
  return (
    <svg
      className="icon"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export function ForkIcon() {
  return (
    <Icon width={14} height={16}>
      <path {...LINE} d="M3 4v8M11 4c0 4-8 3-8 7" />
      <circle cx="3" cy="3" r="2.2" fill="currentColor" />
      <circle cx="11" cy="3" r="2.2" fill="currentColor" />
      <circle cx="3" cy="13" r="2.2" fill="currentColor" />
    </Icon>
  )
}
/** Two panels under a slanted gutter. */
export function TwoSkiesIcon() {
  return (
    <Icon width={18} height={16}>
      <path {...LINE} d="M1.5 2h7l-2.500 12h-4.500zM12 2h4.500v12h-7z" />
    </Icon>
  )
}
export function ShareIcon() {
  return (
    <Icon width={16} height={16}>
      <path {...LINE} d="M8 10V1.5M4.6 4.6L8 1.2l3.4 3.4M2 8v6h12V8" />
    </Icon>
  )
}
export function FileIcon() {
  return (
    <Icon width={14} height={16}>
      <path {...LINE} d="M2 1.5h6.5L12 5v9.5H2zM8 2v4h4" />
    </Icon>
  )
}
export function DownIcon() {
  return (
    <Icon width={12} height={8}>
      <path {...LINE} strokeWidth={2.6} d="M1.5 1.5L6 6l4.5-4.5" />
    </Icon>
  )
}
export function MenuIcon() {
  return (
    <Icon width={18} height={16}>
      <path {...LINE} strokeWidth={2.8} d="M2 3h14M2 8h14M2 13h14" />
    </Icon>
  )
}
export function CloseIcon() {
  return (
    <Icon width={14} height={14}>
      <path {...LINE} strokeWidth={3} d="M2 2l10 10M12 2L2 12" />
    </Icon>
  )
}
export function PlayIcon() {
  return (
    <Icon width={22} height={24}>
      <path d="M4 3l16 9-16 9z" fill="currentColor" stroke="currentColor" strokeWidth={2.6} strokeLinejoin="round" />
    </Icon>
  )
}
export function PauseIcon() {
  return (
    <Icon width={22} height={24}>
      <path {...LINE} strokeWidth={5.5} d="M5 3v18M17 3v18" />
    </Icon>
  )
}
export function PreviousIcon() {
  return (
    <Icon width={18} height={20}>
      <path
        d="M4 10l12-8v16zM2.5 1v18"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth={2.6}
        strokeLinejoin="round"
      />
    </Icon>
  )
}
export function NextIcon() {
  return (
    <Icon width={18} height={20}>
      <path
        d="M14 10L2 2v16zM15.5 1v18"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth={2.6}
        strokeLinejoin="round"
      />
    </Icon>
  )
}
export function StepIcon() {
  return (
    <Icon width={18} height={20}>
      <circle cx="9" cy="16" r="2.6" fill="currentColor" />
      <path {...LINE} strokeWidth={2.6} d="M2.5 10C4 2 14 2 15.5 9M15.8 4v5.4h-5" />
    </Icon>
  )
}
export function FlagIcon() {
  return (
    <Icon width={20} height={20}>
      <path {...LINE} strokeWidth={2.6} d="M8 2v17" />
      <path
        d="M8 2.5h10l-3 3.6 3 3.6H8z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <path {...LINE} d="M1.5 10H5M3.4 7.4L6 10l-2.6 2.6" />
    </Icon>
  )
}
export function UndoIcon() {
  return (
    <Icon width={16} height={16}>
      <path {...LINE} d="M3 6h7a4 4 0 0 1 0 8H6M6 2L2.4 6 6 10" />
    </Icon>
  )
}
export function HistoryIcon() {
  return (
    <Icon width={18} height={18}>
      <path {...LINE} d="M2.6 6.2A7 7 0 1 1 2 10M2.4 2v4.4h4.4M9 5v4.4l3 1.8" />
    </Icon>
  )
}
