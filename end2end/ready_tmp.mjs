import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
const bins = process.argv.slice(2);
const pages = ["/codes/502", "/"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
const res = {};
let port = 4500;
const servers = [];
for (const b of bins) { const p = ++port; const c = spawn(b, ["--listen", `127.0.0.1:${p}`], { stdio: "ignore" }); servers.push([b, p, c]); }
await new Promise((r) => setTimeout(r, 1500));
for (let i = 0; i < 15; i++) for (const [b, p] of servers) for (const path of pages) {
  const ctx = await browser.newContext(); const page = await ctx.newPage();
  const cdp = await ctx.newCDPSession(page); await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`http://127.0.0.1:${p}${path}`, { waitUntil: "commit" });
  await page.waitForSelector("[data-ready]", { state: "attached" });
  const t = await page.evaluate(() => performance.now());
  (res[`${b} ${path}`] ??= []).push(t); await ctx.close();
}
for (const [k, v] of Object.entries(res)) { v.sort((a, b) => a - b); console.log(k, Math.round(v[7]), "min", Math.round(v[0])); }
for (const [, , c] of servers) c.kill();
await browser.close();
