/** What `m` components need to move. A file of its own, so that it is loaded after the page can be used. */
export { domAnimation } from 'framer-motion'
