import { expect } from "vitest";
import type { OpenExcel } from "../../../../../local/excel/open-excel.ts";
import { addressOf, api, facts, type Fact } from "../facts.ts";

type Add = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  hear: (args: unknown) => Promise<void>,
) => void;

/** Registers a handler, does something, and answers what was heard. */
async function heard(
  excel: OpenExcel,
  add: Add,
  then: (excel: OpenExcel) => unknown,
): Promise<unknown[]> {
  const events: unknown[] = [];
  await excel.Excel.run(async (context) => {
    add(context.workbook.worksheets.getItem("Sheet1"), context, (args) => {
      events.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  await then(excel);
  await excel.eventsDelivered();
  return events;
}

const write = (address: string, values: unknown[][]) => (excel: OpenExcel) =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values;
    await context.sync();
  });

const onChanged: Add = (sheet, _context, hear) => sheet.onChanged.add(hear);

const hears =
  (add: Add, then: (excel: OpenExcel) => unknown, expected: unknown[]): Fact[2] =>
  async (excel) => {
    expect(await heard(excel, add, then)).toEqual(
      expected.map((event) => expect.objectContaining(event as object) as unknown),
    );
  };

facts("Events", [
  [
    "a sheet's onChanged tells the address",
    api("WorksheetChangedEventArgs.address"),
    hears(
      onChanged,
      write("A1:B2", [
        [1, 2],
        [3, 4],
      ]),
      [{ type: "WorksheetChanged", address: "A1:B2", changeType: "RangeEdited", source: "Local" }],
    ),
  ],
  [
    "one cell tells before and after",
    api("WorksheetChangedEventArgs.details"),
    hears(onChanged, write("A1", [["x"]]), [
      {
        details: {
          valueBefore: "",
          valueAfter: "x",
          valueTypeBefore: "Empty",
          valueTypeAfter: "String",
        },
      },
    ]),
  ],
  [
    "several cells do not",
    api("WorksheetChangedEventArgs.details"),
    hears(onChanged, write("A1:A2", [[1], [2]]), [{ details: undefined }]),
  ],
  [
    "the add-in's own writes say so",
    api("EventTriggerSource.thisLocalAddin"),
    hears(onChanged, write("A1", [[1]]), [{ triggerSource: "ThisLocalAddin" }]),
  ],
  [
    "a person's do not",
    api("EventTriggerSource.unknown"),
    hears(onChanged, (excel) => excel.person.type({ sheet: "Sheet1", address: "A1" }, "1"), [
      { triggerSource: "Unknown" },
    ]),
  ],
  [
    "an inserted row is told",
    api("DataChangeType.rowInserted"),
    hears(onChanged, (excel) => excel.person.insertRows({ sheet: "Sheet1", address: "2:3" }), [
      { changeType: "RowInserted", address: "2:3" },
    ]),
  ],
  [
    "deleted cells tell their direction",
    api("WorksheetChangedEventArgs.changeDirectionState"),
    hears(
      onChanged,
      (excel) =>
        excel.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1").delete("Left");
          await context.sync();
        }),
      [
        {
          changeType: "CellDeleted",
          changeDirectionState: { deleteShiftDirection: "Left", insertShiftDirection: undefined },
        },
      ],
    ),
  ],
  [
    "getRange of an event gives the cells",
    api("WorksheetChangedEventArgs.getRange"),
    async (excel) => {
      const [event] = (await heard(excel, onChanged, write("B2", [[1]]))) as [
        Excel.WorksheetChangedEventArgs,
      ];
      await excel.Excel.run(async (context) => {
        expect(await addressOf(event.getRange(context))).toBe("Sheet1!B2");
      });
    },
  ],
  [
    "every sheet's changes reach the collection",
    api("WorksheetCollection.onChanged"),
    hears(
      (_sheet, context, hear) => context.workbook.worksheets.onChanged.add(hear),
      write("A1", [[1]]),
      [{ address: "A1" }],
    ),
  ],
  [
    "a removed handler hears nothing",
    "Excel add-ins, Work with events: deregister an event handler",
    async (excel) => {
      const events: unknown[] = [];
      await excel.Excel.run(async (context) => {
        const handler = context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => {
          events.push(args);
          return Promise.resolve();
        });
        await context.sync();
        handler.remove();
        await context.sync();
      });
      await write("A1", [[1]])(excel);
      await excel.eventsDelivered();
      expect(events).toEqual([]);
    },
  ],
  [
    "enableEvents turns them off",
    api("Runtime.enableEvents"),
    async (excel) => {
      const events = await heard(excel, onChanged, async () => {
        await excel.Excel.run(async (context) => {
          context.runtime.enableEvents = false;
          context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
          await context.sync();
        });
      });
      expect(events).toEqual([]);
    },
  ],
  [
    "turned off and on again in one batch, what lies between is not heard",
    api("Runtime.enableEvents"),
    async (excel) => {
      const events = await heard(excel, onChanged, async () => {
        await excel.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          context.runtime.enableEvents = false;
          sheet.getRange("A1").values = [[1]];
          context.runtime.enableEvents = true;
          sheet.getRange("B5").values = [[1]];
          await context.sync();
        });
      });
      expect(events).toEqual([expect.objectContaining({ address: "B5" })]);
    },
  ],
  [
    "a table's onChanged tells the table",
    api("Table.onChanged"),
    async (excel) => {
      await excel.Excel.run(async (context) => {
        context.workbook.tables.add("Sheet1!A1:B2", true).name = "T";
        await context.sync();
      });
      const events = await heard(
        excel,
        (_sheet, context, hear) => context.workbook.tables.getItem("T").onChanged.add(hear),
        write("A2", [[1]]),
      );
      expect(events).toEqual([
        expect.objectContaining({ type: "TableChanged", address: "A2", tableId: "1" }),
      ]);
    },
  ],
  [
    "selecting is told",
    api("Worksheet.onSelectionChanged"),
    hears(
      (sheet, _context, hear) => sheet.onSelectionChanged.add(hear),
      (excel) => excel.person.select({ sheet: "Sheet1", address: "B2:C3" }),
      [{ address: "B2:C3" }],
    ),
  ],
  [
    "a new sheet is told",
    api("WorksheetCollection.onAdded"),
    hears(
      (_sheet, context, hear) => context.workbook.worksheets.onAdded.add(hear),
      (excel) =>
        excel.Excel.run(async (context) => {
          context.workbook.worksheets.add("B");
          await context.sync();
        }),
      [{ type: "WorksheetAdded", source: "Local" }],
    ),
  ],
  [
    "coming to the front is told",
    api("WorksheetCollection.onActivated"),
    hears(
      (_sheet, context, hear) => context.workbook.worksheets.onActivated.add(hear),
      (excel) =>
        excel.Excel.run(async (context) => {
          context.workbook.worksheets.add("B").activate();
          await context.sync();
        }),
      [{ type: "WorksheetActivated" }],
    ),
  ],
  [
    "a format change is told apart from a change",
    api("Worksheet.onFormatChanged"),
    hears(
      (sheet, _context, hear) => {
        sheet.onChanged.add(hear);
        sheet.onFormatChanged.add(hear);
      },
      (excel) =>
        excel.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.fill.color = "red";
          await context.sync();
        }),
      [{ type: "WorksheetFormatChanged", address: "A1" }],
    ),
  ],
  [
    "sorting is told",
    api("Worksheet.onRowSorted"),
    hears(
      (sheet, _context, hear) => sheet.onRowSorted.add(hear),
      (excel) =>
        excel.person.sort({ sheet: "Sheet1", address: "A1:A2" }, [{ key: 0, ascending: true }]),
      [{ type: "WorksheetRowSorted", address: "A1:A2" }],
    ),
  ],
  [
    "hiding rows is told",
    api("Worksheet.onRowHiddenChanged"),
    hears(
      (sheet, _context, hear) => sheet.onRowHiddenChanged.add(hear),
      (excel) => excel.person.hideRows({ sheet: "Sheet1", address: "2:3" }),
      [{ address: "2:3", changeType: "Hidden" }],
    ),
  ],
  [
    "protecting is told",
    api("Worksheet.onProtectionChanged"),
    hears(
      (sheet, _context, hear) => sheet.onProtectionChanged.add(hear),
      (excel) =>
        excel.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").protection.protect();
          await context.sync();
        }),
      [{ isProtected: true }],
    ),
  ],
]);
