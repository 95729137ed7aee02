/** Widths of the page for who asks the window. As in `tokens.css`, and a test holds the two together. */
export const MEDIA = {
  phone: '(max-width: 720px)',
  desk: '(max-width: 1080px)',
}
