import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where Excel for Mac looks for add-ins under development. Source: Microsoft, "Sideload Office Add-ins on Mac". */
const macFolder = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/** Where Excel for Windows looks. Source: Microsoft, office-addin-dev-settings. */
const windowsKey = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;

/** Tells this machine's Excel of the manifest. @returns what the person does next, in Vietnamese. */
export function register(manifest: string, id: string): readonly string[] {
  if (process.platform === "win32") {
    const reg = join(process.env["SystemRoot"] ?? String.raw`C:\Windows`, "System32", "reg.exe");
    execFileSync(reg, ["add", windowsKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]);
    return [
      "Đã ghi vào máy này cho Excel.",
      "Mở Excel, mở một tệp, chọn Trang đầu › Phần bổ trợ (Add-ins) › Phần bổ trợ dành cho nhà phát triển › Mái Ấm.",
      `Để gỡ: reg delete ${windowsKey} /v ${id} /f`,
    ];
  }
  if (
    process.platform === "darwin" &&
    existsSync(join(homedir(), "Library/Containers/com.microsoft.Excel"))
  ) {
    const folder = join(homedir(), macFolder);
    mkdirSync(folder, { recursive: true });
    const copy = join(folder, `${id}.manifest.xml`);
    copyFileSync(manifest, copy);
    return [
      "Đã chép cho Excel của máy này.",
      "Đóng hẳn Excel, mở lại, mở một tệp, chọn Chèn › Phần bổ trợ của tôi (mũi tên cạnh Add-ins) › Mái Ấm.",
      `Để gỡ: xóa tệp ${copy}`,
    ];
  }
  return [
    "Máy này không có Excel. Dùng Excel trên web (excel.cloud.microsoft) trong trình duyệt của máy này:",
    "mở một tệp, chọn Trang đầu › Phần bổ trợ (Add-ins) › Phần bổ trợ khác › Tải lên phần bổ trợ của tôi, rồi chọn tệp",
    `  ${manifest}`,
  ];
}
