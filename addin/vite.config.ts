import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page and its chunks in dist/addin; every address is relative, so any origin and folder can serve it. */
export default defineConfig({
  base: "./",
  publicDir: "assets",
  plugins: [react()],
  build: {
    outDir: "../dist/addin",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows no inline script, and every browser under Excel preloads modules itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { taskpane: "taskpane.html", "sign-in": "sign-in.html" } },
  },
});
