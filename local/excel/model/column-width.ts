/** Column widths: files count characters of the standard font (7 pixels each at Calibri 11, plus 5 of padding), the API counts points. */

const pixelsPerCharacter = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** Points of a width in characters; 8.43 → 48. */
export function pointsFromCharacters(characters: number): number {
  const pixels =
    characters < 1
      ? Math.round(characters * (pixelsPerCharacter + paddingPixels))
      : Math.round(characters * pixelsPerCharacter + paddingPixels);
  return pixels * pointsPerPixel;
}

/** Characters of a width in points, to two decimals; 48 → 8.43. */
export function charactersFromPoints(points: number): number {
  const pixels = points / pointsPerPixel;
  const characters =
    pixels < pixelsPerCharacter + paddingPixels
      ? pixels / (pixelsPerCharacter + paddingPixels)
      : (pixels - paddingPixels) / pixelsPerCharacter;
  return Math.round(characters * 100) / 100;
}
