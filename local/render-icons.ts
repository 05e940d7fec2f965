import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Sizes of ribbon icons (16, 32, 80), of the listing (64, 128) and of the small steps in between that Excel picks at 125–250 % zoom. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const icons = join(import.meta.dirname, "../addin/assets/icons");

async function render(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const picture = svg.replace("<svg ", `<svg width="${size}" height="${size}" `);
  await page.setContent(
    `<body style="margin:0">${picture.replace("<svg ", '<svg style="display:block" ')}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** Draws every icon's PNG files from its SVG. Usage: node local/render-icons.ts [path of Chrome, Chromium or Edge]. */
async function renderIcons(executablePath: string | undefined): Promise<void> {
  const found = executablePath === undefined ? { channel: "chrome" } : { executablePath };
  const browser = await chromium.launch({ ...found, args: ["--no-sandbox"] });
  for (const file of (await readdir(icons)).filter((name) => name.endsWith(".svg"))) {
    const svg = await readFile(join(icons, file), "utf8");
    for (const size of sizes)
      await writeFile(
        join(icons, file.replace(".svg", `-${size}.png`)),
        await render(browser, svg, size),
      );
  }
  await browser.close();
}

await renderIcons(process.argv[2]);
