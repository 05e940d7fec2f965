import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { OfficeDesk, PaneAnswer } from "../../../addin/pane/pane.ts";
import { Problem } from "../../../shared/api/problem.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { openPane, press } from "./open-pane.tsx";
import { aPendingRow, paneOf, personOf } from "./pane-of.ts";

describe("an office with a column in others' rows", () => {
  const columns = formById("households")
    .columns.filter(({ filledBy }) => filledBy === "labour")
    .map((column) => ({ form: "households" as const, column }));
  const row = (id: string, answer: string | null) => ({
    ...aPendingRow(id),
    answers: { categoryCheck: answer },
    isOpen: answer === null,
  });

  function openOffice(rows: OfficeDesk["rows"]) {
    const answer = vi.fn((answers: readonly PaneAnswer[]) =>
      Promise.resolve({ taken: answers.length, refused: 0 }),
    );
    const { reviewing } = paneOf();
    const desk = { rows, columns };
    const clerk = personOf("clerk");
    const labour = clerk.campaign.units.map((unit) => ({ ...unit, duties: ["labour"] as const }));
    const person = { ...clerk, campaign: { ...clerk.campaign, units: labour } };
    openPane(
      paneOf({
        reviewing: { ...reviewing, office: () => Promise.resolve(desk), answer },
        loadPerson: () => Promise.resolve(person),
      }),
    );
    return { answer, opened: press(/^Chờ xác nhận/) };
  }

  it("answers in the pane what waits, and sends only what was chosen", async () => {
    const { answer, opened } = openOffice([row("001", null), row("002", null), row("003", "Đúng")]);
    await opened;
    expect(await screen.findByText("2 dòng chờ xác nhận")).toBeDefined();
    const [first] = screen.getAllByLabelText("LĐTBXH xác nhận đối tượng");
    if (first === undefined) throw new Error("Nothing to choose in");
    fireEvent.change(first, { target: { value: "wrong" } });
    await press("Gửi 1 dòng đã ghi");
    expect(await screen.findByRole("heading", { name: "Đã ghi 1 dòng" })).toBeDefined();
    expect(answer.mock.calls).toEqual([
      [
        [
          {
            id: "001",
            version: 2,
            form: "households",
            unit: "na-lay",
            cells: { categoryCheck: "Không" },
          },
        ],
      ],
    ]);
  });

  it("pages through all that waits, and answers the last of them", async () => {
    const rows = Array.from({ length: 65 }, (_, n) => row(String(n + 1), null));
    const { answer, opened } = openOffice(rows);
    await opened;
    expect(await screen.findByText("65 dòng chờ xác nhận")).toBeDefined();
    expect(screen.getByText("Còn 35 dòng chưa hiện")).toBeDefined();
    await press("Xem thêm 30 dòng");
    await press("Xem thêm 5 dòng");
    expect(screen.queryByText(/chưa hiện$/)).toBeNull();
    const last = screen.getAllByLabelText("LĐTBXH xác nhận đối tượng").at(-1);
    if (last === undefined) throw new Error("Nothing to choose in");
    fireEvent.change(last, { target: { value: "right" } });
    await press("Gửi 1 dòng đã ghi");
    await screen.findByRole("heading", { name: "Đã ghi 1 dòng" });
    expect(answer.mock.calls[0]?.[0]).toMatchObject([{ id: "65" }]);
  });

  it("keeps what was answered when it could not be sent", async () => {
    const { answer, opened } = openOffice([row("001", null)]);
    answer.mockRejectedValueOnce(new Problem("outcome-unknown"));
    await opened;
    const select = await screen.findByLabelText("LĐTBXH xác nhận đối tượng");
    fireEvent.change(select, { target: { value: "wrong" } });
    await press("Gửi 1 dòng đã ghi");
    expect(await screen.findByText(/Mạng chậm hoặc mất giữa chừng/)).toBeDefined();
    await press("Gửi 1 dòng đã ghi");
    expect(await screen.findByRole("heading", { name: "Đã ghi 1 dòng" })).toBeDefined();
  });

  it("finds its page under its own name, and nothing to decide on there", async () => {
    await openOffice([row("003", "Đúng")]).opened;
    expect(await screen.findByRole("heading", { name: "Chờ xác nhận" })).toBeDefined();
    expect(await screen.findByText("0 dòng chờ xác nhận")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Tiếp nhận" })).toBeNull();
  });
});
