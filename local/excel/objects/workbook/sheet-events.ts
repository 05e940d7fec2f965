/** Numbers of the events a worksheet raises, which the collection of worksheets raises for each of them. Source: Office.js runtime. */
export const sheetEvents = {
  ActivatedEvent: 11,
  CalculatedEvent: 16,
  ColumnSortedEvent: 20,
  DataChangedEvent: 10,
  DeactivatedEvent: 12,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  FormatChangedEvent: 18,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  RowHiddenChangedEvent: 22,
  RowSortedEvent: 19,
  SelectionChangedEvent: 14,
  SingleClickedEvent: 21,
} as const;
