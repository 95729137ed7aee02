/** A panel of the comic on the desk, with the time line of its run. */
import { useLayoutEffect, useRef, useState } from 'react'
import { useSimClient } from '../../kit/sim-context'
import { PanelOnStage } from '../../story/panel-on-stage'

/** As everywhere on the desk. */
const LEAST_PX = 12

export function PanelDesk({ id }: { readonly id: string }) {
  const client = useSimClient()
  const box = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth - 24, height: element.clientHeight - 24 }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <main className="show-wide is-panel" ref={box}>
      {size.width > 0 && size.height > 0 ? <PanelOnStage id={id} client={client} {...size} least={LEAST_PX} /> : null}
    </main>
  )
}
