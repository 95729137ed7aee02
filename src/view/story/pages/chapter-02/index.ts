/** How chapter 2 looks. Dusk, rust and rope; everybody sits, and one container hangs in the air. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'
import { PAGE_6 } from './page-6'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '2.1': PAGE_1,
  '2.2': PAGE_2,
  '2.3': PAGE_3,
  '2.4': PAGE_4,
  '2.5': PAGE_5,
  '2.6': PAGE_6,
}
