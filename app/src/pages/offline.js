// The list of pages on the page for times without network: the newest first, but before
// all the one that differs from the address by its options alone.
const basePath = document.documentElement.dataset.basePath ?? "";
const section = document.querySelector(".offline-page section");
const pages = new Map();
// Pages that were seen come after those that are always there.
const ours = `statuslab${basePath && `:${basePath}/`}-`;
const names = (await caches.keys()).filter((name) => name.startsWith(ours));
for (const name of names.sort()) {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response?.headers.get("content-type")?.startsWith("text/html")) continue;
    const { title } = new DOMParser().parseFromString(await response.text(), "text/html");
    const { pathname, search } = new URL(request.url);
    pages.delete(pathname + search);
    if (pathname !== `${basePath}/offline`) pages.set(pathname + search, title.replace(/ · Statuslab$/, ""));
  }
}
const entry = (address, text) => {
  const link = Object.assign(document.createElement("a"), { href: address, textContent: text });
  const item = document.createElement("li");
  item.append(link);
  if (address.includes("?")) item.append(" ", decode(address.slice(address.indexOf("?"))));
  return item;
};
const decode = (text) => {
  try { return decodeURIComponent(text); } catch { return text; }
};
const { pathname } = location;
const entries = [...pages].reverse().map(([address, title]) => entry(address, title));
if (pages.has(pathname)) {
  entries.unshift(entry(pathname, `${pages.get(pathname)}, without the options of this address`));
}
section.querySelector("ul").replaceChildren(...entries);
section.hidden = entries.length === 0;
