/** What a file becomes when LibreOffice saves it, by fact: then there is something else to say. */
export const inLibreOffice: ReadonlyMap<string, string> = new Map([
  // Comments become notes, which the add-in's set of Excel's API does not show.
  ["a comment", ""],
  ["a comment on text", ""],
  ["two comments", ""],
  // The other file is not there, and the value it gave last is lost.
  ["a formula of another file", "E07 warn content 1; E08 block content 1"],
  ["a formula of the network", "E07 warn summary 2; E08 block summary 2"],
  // TRUE in a cell of numbers is saved as 1.
  ["people true", ""],
]);
