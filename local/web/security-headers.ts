/** For every answer: nothing is guessed, framed by strangers or told to them. */
const common = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/**
 * Scripts come from this origin only. Styles may be inline: the component libraries write them at run time. The page frames the pane, the pane
 * is framed by the page, and by nobody else.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Headers of pages, scripts and data of the one-machine host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  ...common,
  "content-security-policy": policy,
};
