import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Headers that every answer carries. Pages get their Content-Security-Policy, which holds a nonce, from proxy.ts. */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), interest-cohort=()' },
];

/** Headers of all but shared links; theirs, which depend on the link, come from proxy.ts. */
const OWN = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  // The folder above may hold another lockfile; without this the wrong root could be guessed.
  turbopack: { root },
  serverExternalPackages: ['postgres', 'pdfkit', 'fontkit', 'sharp'],
  // Types are a stage of `npm test`; a start must not pay for them again.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ['127.0.0.1'],
  async headers() {
    return [
      { source: '/:path*', headers: EVERYWHERE },
      { source: '/((?!s/).*)', headers: OWN },
      {
        // The page at /api has the policy of a page.
        source: '/api/:path+',
        headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
      },
    ];
  },
};

export default config;
