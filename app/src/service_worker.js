// The service worker: pages, the Inspector and the plan of a code without network. The
// server writes `SITE` above this text: the version, and what belongs to it.
//
// It answers for no address of the simulator or the API. A page comes from the network
// first, so that a new version is seen at once; copies are for when there is no network.

/** What stands before each path of the service. */
const BASE_PATH = SITE.basePath ?? "";
/** How the names of our caches begin: another service below this origin has others. */
const OURS = `statuslab${BASE_PATH && `:${BASE_PATH}/`}-`;
const FILES = `${OURS}files-${SITE.version}`;
const PAGES = `${OURS}pages-${SITE.version}`;
/** Shown in place of a page that is not kept. */
const OFFLINE = `${BASE_PATH}/offline`;
/** The most pages that are kept besides those of the shell. The oldest goes first. */
const MOST_PAGES = 100;
/** How long the network may take for a page of which there is a copy, in milliseconds. */
const NETWORK_TIMEOUT = 4000;

const isOurs = (cacheName) => cacheName.startsWith(OURS);

/** Whether this is the address of a page, or of a script or a document for pages. */
const isPage = ({ origin, pathname }) => {
  if (origin !== location.origin || !pathname.startsWith(`${BASE_PATH}/`)) return false;
  const [, segment] = pathname.slice(BASE_PATH.length).split("/");
  return SITE.shell.includes(pathname) || SITE.pages.includes(`${BASE_PATH}/${segment}`);
};

/** What is behind `#` may be the text of somebody, and is not kept. */
const withoutFragment = (address) => address.split("#", 1)[0];

const inCache = (cacheName, address) => caches.match(address, { cacheName, ignoreVary: true });

const copyOf = async (address) =>
  (await inCache(PAGES, address)) ?? inCache(FILES, address);

const isHtml = (response) => response.headers.get("content-type")?.startsWith("text/html");

/** Keeps a response that may be shown later. */
const keep = async (address, response) => {
  const mayBeKept = !response.headers.get("cache-control")?.includes("no-store");
  if (response.status !== 200 || response.redirected || !mayBeKept) return;
  const pages = await caches.open(PAGES);
  // The newest is the last.
  await pages.delete(address, { ignoreVary: true });
  await pages.put(address, response);
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, -MOST_PAGES).map((request) => pages.delete(request)));
};

/** Pages that an earlier version kept, and those that are open. */
const knownPages = async () => {
  const found = [];
  for (const name of (await caches.keys()).filter(isOurs)) {
    const requests = await (await caches.open(name)).keys();
    found.push(...requests.map(({ url }) => url));
  }
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  found.push(...windows.map(({ url }) => url));
  const pages = found.map(withoutFragment).filter((address) => {
    const url = new URL(address);
    return isPage(url) && !SITE.shell.includes(url.pathname + url.search);
  });
  return [...new Set(pages)].slice(-MOST_PAGES);
};

const install = async () => {
  const known = await knownPages();
  const files = await caches.open(FILES);
  await files.addAll([...SITE.assets, ...SITE.shell]);
  // A page names the assets of its version, so each is fetched again. One at a time: this
  // is nothing that anybody waits for.
  for (const address of known) {
    await fetch(address).then((response) => keep(address, response)).catch(() => {});
  }
  await skipWaiting();
};

const activate = async () => {
  const names = (await caches.keys()).filter(isOurs);
  const old = names.filter((name) => name !== FILES && name !== PAGES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
};

/** Another program answers at this origin now, as it happens on a port of localhost. */
const leave = async () => {
  await registration.unregister();
  await Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name)));
};

const askNetwork = async (event) => {
  const { request } = event;
  const response = await fetch(request);
  const isForeign = response.ok && isHtml(response) && !response.headers.has("statuslab");
  const done = isForeign ? leave() : keep(withoutFragment(request.url), response.clone());
  event.waitUntil(done.catch(() => {}));
  return response;
};

const showPage = async (event) => {
  const { request } = event;
  const network = askNetwork(event);
  event.waitUntil(network.catch(() => {}));
  const copy = await copyOf(request.url);
  if (copy) {
    const late = new Promise((resolve) => setTimeout(resolve, NETWORK_TIMEOUT, copy));
    return Promise.race([network.catch(() => copy), late]);
  }
  if (request.mode !== "navigate") return network;
  return network.catch(async (error) => (await copyOf(OFFLINE)) ?? Promise.reject(error));
};

const showAsset = async (request) => (await inCache(FILES, request.url)) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (url.origin === location.origin && SITE.assets.includes(url.pathname)) {
    event.respondWith(showAsset(request));
  } else if (isPage(url)) {
    event.respondWith(showPage(event));
  }
});
