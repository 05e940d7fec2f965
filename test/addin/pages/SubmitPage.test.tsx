import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "../../../shared/api/problem.ts";
import type { Answer, Question, SubmitOutcome } from "../../../addin/flows/outcomes.ts";
import { openPane, press, tick, type } from "./open-pane.tsx";
import { aSubmit, flowsOf, morning, paneOf } from "./pane-of.ts";

const question: Question = {
  gone: [{ form: "households", sheet: "Danh sách hộ", id: "h7", title: "Lò Văn Ón" }],
  conflicts: [
    {
      form: "households",
      sheet: "Danh sách hộ",
      address: "C18",
      id: "h18",
      title: "Quàng Thị Inh",
      by: "Trần Văn Bình",
      at: morning,
      cells: [{ column: "people", label: "Số khẩu", mine: 5, theirs: 6 }],
      mayBeDistinct: true,
    },
  ],
};

/** A flow that asks and remembers what it was told. */
function asking() {
  const answers: Answer[] = [];
  const flows = flowsOf({
    submit: async ({ confirm }) => {
      answers.push(await confirm(question));
      return aSubmit();
    },
  });
  return { answers, flows };
}

describe("sending", () => {
  it("takes one press and ends with a receipt", async () => {
    openPane(paneOf());
    await press(/^Gửi số liệu/);
    expect(await screen.findByRole("heading", { name: "Đã gửi 7 dòng" })).toBeDefined();
    const receipt = screen.getByRole("region", { name: "Biên nhận" });
    expect(receipt.textContent).toContain("NL-7F3A-91C2");
    expect(receipt.textContent).toContain("09:12 ngày 24/11/2024");
    expect(receipt.textContent).toContain("9c1b0f22d47ae613");
  });

  it("copies the receipt as text", async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });
    openPane(paneOf());
    await press(/^Gửi số liệu/);
    await press("Sao chép biên nhận");
    expect(await screen.findByRole("button", { name: "Đã sao chép" })).toBeDefined();
    expect(written[0]?.split("\n")[0]).toBe("Biên nhận NL-7F3A-91C2");
  });

  it("shows how far it is", async () => {
    const submit = (options: { report?: (progress: never) => void }) => {
      (options.report as (progress: unknown) => void)({ step: "send", done: 98, total: 480 });
      return new Promise<SubmitOutcome>(() => undefined);
    };
    openPane(paneOf({ flows: flowsOf({ submit }) }));
    await press(/^Gửi số liệu/);
    expect(await screen.findByText("Đang gửi: 98/480")).toBeDefined();
    expect(screen.getByRole("progressbar", { name: "Gửi số liệu" })).toBeDefined();
  });

  it("asks about rows that are gone and needs a reason to withdraw", async () => {
    const { answers, flows } = asking();
    openPane(paneOf({ flows }));
    await press(/^Gửi số liệu/);
    await tick(/Hủy: Lò Văn Ón/);
    await press("Gửi");
    expect(await screen.findByText("Hãy ghi lý do hủy.")).toBeDefined();
    expect(answers).toEqual([]);
    await type(/Lý do hủy/, "Nhập nhầm");
    await press("Gửi");
    await waitFor(() => {
      expect(answers).toEqual([{ withdraw: [{ id: "h7", reason: "Nhập nhầm" }], keep: [] }]);
    });
  });

  it("shows mine beside what is stored and sends the choice", async () => {
    const { answers, flows } = asking();
    openPane(paneOf({ flows }));
    await press(/^Gửi số liệu/);
    const table = await screen.findByRole("table", { name: "Quàng Thị Inh" });
    expect(table.textContent).toBe("CộtCủa tôiĐã lưuSố khẩu56");
    screen.getByRole("radio", { name: "Lấy bản đã lưu" }).click();
    await press("Gửi");
    await waitFor(() => {
      expect(answers).toEqual([{ withdraw: [], keep: [{ id: "h18", side: "theirs" }] }]);
    });
  });

  it("sends the rest when the person decides nothing", async () => {
    const { answers, flows } = asking();
    openPane(paneOf({ flows }));
    await press(/^Gửi số liệu/);
    await press("Để sau, gửi phần còn lại");
    expect(await screen.findByRole("heading", { name: "Đã gửi 7 dòng" })).toBeDefined();
    expect(answers).toEqual([{ withdraw: [], keep: [] }]);
  });

  it("leads to the issues of rows that were held back", async () => {
    openPane(paneOf({ flows: flowsOf({ submit: () => Promise.resolve(aSubmit({ held: 5 })) }) }));
    await press(/^Gửi số liệu/);
    await press("Xem các lỗi");
    expect(await screen.findByRole("heading", { name: "Các lỗi" })).toBeDefined();
  });

  it("says what is queued and sends it when the network is back", async () => {
    const outcomes = [aSubmit({ is: "queued", accepted: 0, receipt: null }), aSubmit()];
    const submit = () => Promise.resolve(outcomes.shift() ?? aSubmit());
    openPane(paneOf({ flows: flowsOf({ submit }) }));
    await press(/^Gửi số liệu/);
    expect(await screen.findByText("Đã xếp hàng, sẽ gửi khi có mạng")).toBeDefined();
    window.dispatchEvent(new Event("online"));
    expect(await screen.findByRole("heading", { name: "Đã gửi 7 dòng" })).toBeDefined();
  });

  it("puts a failure of the service into plain words with its id", async () => {
    const detail = "stack trace";
    const failed = new Problem("internal", { instance: "urn:uuid:77", detail });
    openPane(paneOf({ flows: flowsOf({ submit: () => Promise.reject(failed) }) }));
    await press(/^Gửi số liệu/);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Máy chủ gặp sự cố.");
    expect(alert.textContent).toContain("urn:uuid:77");
    expect(alert.textContent).not.toContain("stack trace");
  });

  it("sends right after the sign-in it was held up by", async () => {
    const failures = [new Problem("not-signed-in")];
    const submit = () => {
      const failure = failures.shift();
      return failure === undefined ? Promise.resolve(aSubmit()) : Promise.reject(failure);
    };
    openPane(paneOf({ flows: flowsOf({ submit }) }));
    await press(/^Gửi số liệu/);
    await press("Đăng nhập");
    expect(await screen.findByRole("heading", { name: "Đã gửi 7 dòng" })).toBeDefined();
  });

  it("says what the add-in itself found, and never the text of an unknown cause", async () => {
    const failures = [
      new Problem("not-found", { detail: "Tệp này chưa có biểu mẫu." }),
      new Error("Lò Thị Mai 011190001234"),
    ];
    const submit = () => Promise.reject(failures.shift() ?? new Error(""));
    openPane(paneOf({ flows: flowsOf({ submit }) }));
    await press(/^Gửi số liệu/);
    expect((await screen.findByRole("alert")).textContent).toContain("Tệp này chưa có biểu mẫu.");
    await press("Thử lại");
    await waitFor(() => {
      expect(screen.getByRole("alert").textContent).toContain("Có sự cố ngoài dự kiến.");
    });
    expect(screen.getByRole("alert").textContent).not.toContain("011190001234");
  });
});
