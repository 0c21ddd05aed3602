// What a field or a status means, in a popover beside its name. The name is a link to the
// page about it, and the address of the page with `.json` behind it is the text.

// Answers that are kept.
const MOST = 100;
// Pixels around the popover.
const GAP = 8;
// Milliseconds that a pointer rests on a link in a text before its popover opens, and that
// it may be on its way from one to the other.
const REST = 500;
const WAY = 300;

const answers = new Map();

const element = (name, attributes, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};

const popover = element("div", {
  id: "explanation",
  class: "explanation",
  popover: "auto",
  role: "dialog",
  "aria-labelledby": "explanation-title",
  tabindex: "-1",
});
document.body.append(popover);

// The link whose popover is open, and the open one that a pointer went down on: the
// browser closes the popover before the click comes.
let shown;
let pressed;
// Whether the open one has come by a pointer that rests: it never had the focus, and goes
// with the pointer.
let isPassing = false;
let timer;

// Text with code between grave accents.
const sentence = (text) => text.split("`").map((piece, at) => (at % 2 ? element("code", {}, piece) : piece));

const fact = (name, ...content) => element("div", {}, element("dt", {}, name), element("dd", {}, ...content));

const setBy = (names) => (names.includes("any") ? "whoever sends the message" : names.join(", "));

// The parts of an answer, which is one of `/fields/{name}.json` or `/codes/{code}.json`.
const parts = ({ name, code, reason, meaning, set_by: senders, specification: place }) => {
  const facts = [];
  if (senders) facts.push(fact("Set by", setBy(senders)));
  if (place) facts.push(fact("Defined in", element("a", { href: place.url }, place.title)));
  return {
    title: name ? [element("code", {}, name)] : [`${code} ${reason}`],
    about: name ?? `${code}`,
    text: sentence(meaning),
    facts,
  };
};

const fetched = async (path) => {
  if (answers.has(path)) return answers.get(path);
  const response = await fetch(`${path}.json`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const answer = await response.json();
  if (answers.size >= MOST) answers.delete(answers.keys().next().value);
  answers.set(path, answer);
  return answer;
};

const missing = (link) => ({
  title: [link.textContent],
  about: "it",
  text: ["What it means could not be loaded."],
  facts: [],
});

const fill = (link, { title, about, text, facts }) => {
  const close = { type: "button", class: "close", popovertarget: popover.id, popovertargetaction: "hide", "aria-label": "Close" };
  popover.replaceChildren(
    element("p", { id: "explanation-title", class: "title" }, ...title),
    element("button", close, "×"),
    element("p", {}, ...text),
    ...(facts.length ? [element("dl", {}, ...facts)] : []),
    element("p", { class: "more" }, element("a", { href: link.href }, `More about ${about}`)),
  );
};

// Below the link where there is room, else above it; never outside the window.
const place = () => {
  if (!shown?.isConnected) return popover.hidePopover();
  const { left, top, bottom } = shown.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  if (bottom < 0 || top > clientHeight) return popover.hidePopover();
  const below = bottom + GAP;
  const above = top - GAP - height;
  const fits = below + height + GAP <= clientHeight;
  const y = fits ? below : above >= GAP ? above : clientHeight - height - GAP;
  popover.style.left = `${Math.max(GAP, Math.min(left, clientWidth - width - GAP))}px`;
  popover.style.top = `${Math.max(GAP, y)}px`;
};

const open = (link, answer) => {
  fill(link, answer);
  if (!popover.matches(":popover-open")) popover.showPopover({ source: link });
  place();
};

// Opens the popover of a link, or closes it where it is open.
export const explain = async (link) => {
  const isOpen = pressed === link;
  pressed = undefined;
  clearTimeout(timer);
  if (isOpen) return;
  shown = link;
  const answer = await fetched(link.pathname).then(parts).catch(() => missing(link));
  if (shown !== link || !link.isConnected) return;
  isPassing = false;
  // Where it closes, the browser gives the focus back to what has it now.
  link.focus({ preventScroll: true });
  open(link, answer);
  popover.focus({ preventScroll: true });
};

// Opens the popover of a link on which the pointer stays, unless somebody reads another.
export const rest = (link) => {
  const isFree = () => isPassing || !popover.matches(":popover-open");
  clearTimeout(timer);
  if (!isFree() || (isPassing && shown === link)) return;
  timer = setTimeout(async () => {
    const answer = await fetched(link.pathname).then(parts).catch(() => undefined);
    if (!answer || !isFree() || !link.matches(":hover")) return;
    shown = link;
    isPassing = true;
    open(link, answer);
  }, REST);
};

document.addEventListener("pointerover", ({ target }) => {
  if (!isPassing || [shown, popover].some((one) => one.contains(target))) return;
  clearTimeout(timer);
  timer = setTimeout(() => isPassing && popover.hidePopover(), WAY);
});
popover.addEventListener("pointerover", () => clearTimeout(timer));
popover.addEventListener("focusin", () => { isPassing = false; });
document.addEventListener("pointerdown", ({ target }) => {
  const isOpen = popover.matches(":popover-open") && !isPassing;
  pressed = isOpen && shown?.contains(target) ? shown : undefined;
}, true);
popover.addEventListener("toggle", ({ newState }) => {
  if (newState !== "closed") return;
  isPassing = false;
  popover.replaceChildren();
});
for (const name of ["scroll", "resize"]) {
  addEventListener(name, ({ target }) => {
    if (popover.matches(":popover-open") && target !== popover) place();
  }, { capture: true, passive: true });
}
