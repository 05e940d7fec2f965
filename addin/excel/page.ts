/** One page wide on landscape A4, headings on every page: the sheets are printed, signed and hung on the board. Queues only. */
export function layOutPage(worksheet: Excel.Worksheet, headerRows: string): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(headerRows);
}
