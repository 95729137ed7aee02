/**
 * Tells at once and whenever it changes whether an element is before the eyes. The one thing a reader would get wrong: a busy
 * browser tells several changes together, oldest first, and only the last of them is how it is now.
 */
export function watchSeen(
  element: Element,
  tell: (isSeen: boolean) => void,
  options: IntersectionObserverInit = {},
): () => void {
  const observer = new IntersectionObserver((changes) => {
    const last = changes.at(-1)
    if (last !== undefined) tell(last.isIntersecting)
  }, options)
  observer.observe(element)
  return () => observer.disconnect()
}
