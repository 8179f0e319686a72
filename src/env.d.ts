declare namespace App {
  interface Locals {
    /** How many localities, plans and copies there are, for the sentences of every page; set by src/middleware.ts. */
    tally: import('./model/tally.ts').Tally
  }
}
