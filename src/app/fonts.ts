/** Only the letters and weights that the page uses; a browser fetches a font when a word is set in it. */
import '@fontsource/atkinson-hyperlegible/latin-400.css'
import '@fontsource/atkinson-hyperlegible/latin-700.css'
import '@fontsource/bangers/latin-400.css'
import '@fontsource/comic-neue/latin-700.css'
import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/jetbrains-mono/latin-700.css'
