/** The keys of the canvas. What a field or a window understands itself is left to it. */
import { useEffect, useRef } from 'react'
import { type Bench, TOOL_KEYS, TOOLS } from './use-bench'

const STEP = 20

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** `onForm` goes to the form of what is picked. */
export function useBuildKeys(bench: Bench, onForm: () => void): void {
  const latest = useRef({ bench, onForm })
  latest.current = { bench, onForm }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || event.altKey) return
      if (event.key === 'Escape' && target instanceof Element && target.closest('.thing-form') !== null) {
        focusThing(latest.current.bench)
        return
      }
      if (target instanceof Element && target.closest('dialog, input, select, textarea') !== null) return
      if (press(event, latest.current.bench, latest.current.onForm)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** From the form back to what it is of. */
function focusThing({ picked }: Bench): void {
  if (picked === null) return
  document.querySelector<HTMLElement>(`[data-thing="${CSS.escape(`${picked.kind} ${picked.id}`)}"]`)?.focus()
}

function press(event: KeyboardEvent, bench: Bench, onForm: () => void): boolean {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'd') bench.copyPicked()
    else if (key === 'y' || (key === 'z' && event.shiftKey)) bench.go(bench.history.at + 1)
    else if (key === 'z') bench.go(bench.history.at - 1)
    else return false
    return true
  }
  const arrow = ARROWS[event.key]
  if (arrow !== undefined && bench.picked !== null) {
    bench.nudge(arrow[0], arrow[1])
    return true
  }
  const tool = TOOLS.find((one) => TOOL_KEYS[one] === key)
  if (tool !== undefined) bench.add(tool)
  else if ((key === 'delete' || key === 'backspace') && bench.picked !== null) bench.removePicked()
  else if (key === 'f' && bench.picked !== null) onForm()
  else return false
  return true
}
