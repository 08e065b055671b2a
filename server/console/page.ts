import { createHash } from 'node:crypto';

/** The page of the console: its scripts draw everything in it. @param base the path of its files */
export function consolePage(base: string): { html: string; policy: string } {
  const imports = {
    preact: `${base}/preact.js`,
    'preact/hooks': `${base}/hooks.js`,
    htm: `${base}/htm.js`,
  };
  const map = JSON.stringify({ imports });
  const hash = createHash('sha256').update(map).digest('base64');
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kontrak console</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="${base}/palette.css">
<link rel="stylesheet" href="${base}/console.css">
<script type="importmap">${map}</script>
<script type="module" src="${base}/main.js"></script>
</head>
<body><div id="console"><p class="start">The console needs its scripts: <code>npm run docs</code> builds them.
The <a href="/docs/control">control API</a> has all that it shows.</p></div></body>
</html>
`,
    policy: [
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  };
}
