/** Vite turns an imported sheet into a linked file; nothing is read from it in code. */
declare module "*.css";
