/** A host that must not start as it is set up: the process ends with 78. */
export class Unfit extends Error {}
