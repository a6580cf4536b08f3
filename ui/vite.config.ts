// One config for the build and the tests. Nothing is inlined (no data: URLs, no inline scripts), so
// the window can run under a CSP without unsafe-* for scripts.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Tests mount components, so they need Svelte's browser build and not its server build.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: {
    target: ["safari16", "chrome110"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test-setup.ts"],
    include: ["src/**/*.test.ts"],
  },
}));
