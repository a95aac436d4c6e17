import type { Key } from '../text/text';

/** The screens in the order of the navigation, each with the lines of its sign on a 20 by 20 grid. */
export const screens: { name: string; title: Key; sign: string }[] = [
  { name: 'treasury', title: 'nav.treasury', sign: 'M3 16h14M5 16V9M10 16V4M15 16v-5' },
  { name: 'queues', title: 'nav.queues', sign: 'M3 5h9M3 10h9M3 15h9M15 9l2 2-2 2' },
  { name: 'match', title: 'nav.match', sign: 'M3 6h5l4 8h5M17 6h-5M8 14H3' },
  { name: 'customers', title: 'nav.customers', sign: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 17c0-4 2-6 5-6s5 2 5 6M14 5h4M14 9h4M15 13h3' },
  { name: 'bills', title: 'nav.bills', sign: 'M5 3h10v14l-2-1.5L11 17l-2-1.5L7 17l-2-1.5zM8 7h4M8 10h4' },
  { name: 'statements', title: 'nav.statements', sign: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2' },
  {
    name: 'party-statements',
    title: 'nav.partyStatements',
    sign: 'M4 3h8v14H4zM6 7h4M6 10h4M14 8l2 2-2 2M18 10h-2',
  },
  { name: 'payments', title: 'nav.payments', sign: 'M3 6h14v9H3zM3 9h14M6 12h3' },
  { name: 'ledger', title: 'nav.ledger', sign: 'M4 4h12v12H4zM10 4v12M4 8h12' },
  { name: 'rules', title: 'nav.rules', sign: 'M4 5h12M4 10h12M4 15h12M8 3v4M13 8v4M6 13v4' },
  { name: 'operations', title: 'nav.operations', sign: 'M3 11h3l2-6 4 11 2-5h3' },
  { name: 'settings', title: 'nav.settings', sign: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4' },
];
