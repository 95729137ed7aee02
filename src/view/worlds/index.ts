/** The page, and what it opens with, which is asked for at once. */
import { beginOpening } from './opening'

beginOpening(window.location.hash)

export { WorldsPage } from './worlds-page'
