/** What the tests use of `datapackage`, the reference library of Frictionless data packages, which brings no types. */
declare module 'datapackage' {
  export interface Resource {
    name: string
    /** Rows with their types; rejects where a value or, with `relations`, a link between tables does not hold. */
    read(options?: { keyed?: boolean; relations?: boolean }): Promise<unknown[]>
  }
  export class Package {
    /** Rejects a bad descriptor when `strict`; else lists what is wrong in `errors`. */
    static load(descriptor: object, options?: { basePath?: string; strict?: boolean }): Promise<Package>
    valid: boolean
    errors: Error[]
    resourceNames: string[]
    resources: Resource[]
    getResource(name: string): Resource
  }
}
