import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import officeAddins from "eslint-plugin-office-addins";

export default tseslint.config(
  { ignores: ["dist/", ".data/", "node_modules/"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-params": ["error", 3],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Formula injection: text from people reaches cells through one writer only (addin/excel).
      "no-restricted-syntax": [
        "error",
        { selector: "Property[key.name='piiLoggingEnabled']", message: "Never log personal data." },
      ],
    },
  },
  // What a pane writes to the console may be read by others: no names, no tokens, nothing.
  { files: ["addin/**/*.{ts,tsx}", "shared/**/*.ts"], rules: { "no-console": "error" } },
  {
    files: ["addin/**/*.{ts,tsx}", "local/workbench/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["addin/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
