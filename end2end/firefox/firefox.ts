import { existsSync } from "node:fs";

import { type Browser, launch } from "puppeteer-core";

const PLACES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** Starts the Firefox of the machine, or the one that `FIREFOX` names. */
export function startFirefox(): Promise<Browser> {
  const executablePath = process.env.FIREFOX || PLACES.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(
      `Firefox is missing: none at ${PLACES.join(" or ")}. Install it ` +
        "(apt-get install firefox-esr), or name one in FIREFOX.",
    );
  }
  return launch({
    browser: "firefox",
    executablePath,
    // Firefox would ask its user before a script reads the clipboard.
    extraPrefsFirefox: { "dom.events.testing.asyncClipboard": true },
  });
}
