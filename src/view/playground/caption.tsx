/** What is going on, in a yellow box; it is laid down anew when the situation changes, and only its figures change else. */
export function Caption({ text }: { readonly text: string }) {
  return <p className="caption">{text}</p>
}
