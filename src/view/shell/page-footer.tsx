/** Whose page this is, and whose it is not. */
import { shellWords as words } from '../../content/en/shell'

export function PageFooter() {
  return (
    <footer className="page-footer">
      <p>{words.independence}</p>
    </footer>
  )
}
