/** NewLimits, the shoe retailer of the story: ten systems in three zones, once by nightly batch and once by streams. */
import { defineCompany, defineSystem, ZONES } from './define-company'

const [A, B, C] = ZONES

export const NEWLIMITS = defineCompany({
  id: 'newlimits',
  title: 'NewLimits: two worlds',
  description:
    'A shoe retailer with ten systems. Every order, sale and delivery happens once and feeds two worlds: Batchland, where each system sends files to the others at night, and Streamscape, where each writes to the log and reads from it.',
  company: 'NewLimits',
  seed: 4217,
  systems: [
    defineSystem('web-shop', 'Web shop', 'web-shop', { site: A }),
    defineSystem('orders', 'Orders', 'orders', { site: A }),
    defineSystem('payments', 'Payments', 'payments', { site: B }),
    defineSystem('customer-service', 'Customer service', 'customer-service', { site: B }),
    defineSystem('erp', 'ERP', 'erp', { site: C }),
    defineSystem('stores', 'Stores', 'stores', { site: C }),
    defineSystem('north', 'North', 'warehouse', { site: A }),
    defineSystem('south', 'South', 'warehouse', { site: C }),
    defineSystem('east', 'East', 'warehouse', { site: B }),
    defineSystem('data-warehouse', 'Data warehouse', 'data-warehouse', { site: B }),
  ],
})
