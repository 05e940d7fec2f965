import sparticuz from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** A browser from npm on Linux; elsewhere the installed Chrome, else Edge. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === "linux") {
    const executablePath = await sparticuz.executablePath();
    return chromium.launch({ executablePath, args: sparticuz.args, headless: true });
  }
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch {
    return chromium.launch({ channel: "msedge" });
  }
}
