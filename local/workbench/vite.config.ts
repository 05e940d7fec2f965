import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The workbench page, and the script that stands in for Office.js under one fixed name. */
export default defineConfig({
  base: "/workbench/",
  plugins: [react()],
  build: {
    outDir: "../../dist/workbench",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The grid alone is a megabyte; on one machine nothing is downloaded.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      input: { index: "index.html", "office-stand-in": "office-stand-in.ts" },
      output: {
        entryFileNames: ({ name }) =>
          name === "office-stand-in" ? "office-stand-in.js" : "assets/[name]-[hash].js",
      },
    },
  },
});
