(() => {
  const address = document.currentScript.dataset.module;
  let loading;
  // The rules weigh more than the page: they come when they are first needed.
  const load = () => loading ??= import(address)
    .then(async (inspector) => {
      await inspector.default({ module_or_path: address.replace(/\.js$/, "_bg.wasm") });
      return inspector;
    })
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  const fail = (place, error) => {
    place.textContent = `The rules of the Inspector could not be loaded: ${error.message}`;
  };

  const asked = {};
  // Transcripts are asked of the service: not at every key, and not again where
  // nothing has changed.
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
  const showWire = async (ask) => {
    const seen = asked.seen ?? "";
    if (ask === "" || asked.wire === ask + seen) return;
    asked.wire = ask + seen;
    const panel = document.getElementById("panel-wire");
    panel.ariaBusy = true;
    await pause();
    if (asked.wire !== ask + seen) return;
    try {
      await (await load()).wire(ask, seen);
    } catch (error) {
      asked.wire = "";
      panel.textContent = `There is no transcript: ${error.message}`;
      document.getElementById("report-wire").replaceChildren();
    }
    panel.ariaBusy = false;
  };
  globalThis.showReport = async (side, text) => {
    if (side === "wire") return showWire(text);
    const place = document.getElementById(`report-${side}`);
    asked[side] = text;
    place.ariaBusy = text !== "";
    if (text === "") return place.replaceChildren();
    if (place.childElementCount === 0) place.textContent = "Reading the rules …";
    try {
      const inspector = await load();
      if (asked[side] !== text) return;
      place.innerHTML = inspector.report(side, text);
    } catch (error) {
      fail(place, error);
    }
    place.ariaBusy = false;
  };

  // The address says which fault is asked for, whoever put it there.
  const faults = document.querySelector(".fault-picker");
  faults?.addEventListener("toggle", () => {
    const chosen = `fault-${new URLSearchParams(location.search).get("fault")}`;
    for (const link of faults.querySelectorAll("[data-do]")) {
      link.ariaCurrent = link.dataset.do === chosen ? "true" : null;
    }
  });
  faults?.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-do]")) return;
    faults.open = false;
    faults.firstElementChild.focus();
  });

  const paste = document.getElementById("paste");
  if (paste) {
    // The text stays here, come what may.
    paste.addEventListener("submit", (event) => event.preventDefault());
    const wake = () => {
      load().then((inspector) => inspector.wake(), (error) => {
        fail(document.getElementById("report"), error);
      });
    };
    if (location.hash.length > 1) wake();
    else for (const type of ["focusin", "pointerover", "dragenter"]) {
      paste.addEventListener(type, wake, { once: true });
    }
    addEventListener("hashchange", wake, { once: true });
  }

  // Lines and findings point at each other: `data-lines` of a finding holds the
  // `data-line` of lines in the place that its report is about.
  const lineOf = (place, number) => document.getElementById(`${place}-${number}`);
  const linesOf = (finding) => {
    const { place } = finding.closest("[data-place]").dataset;
    const numbers = finding.dataset.lines.split(" ").filter(Boolean);
    return numbers.map((number) => lineOf(place, number)).filter(Boolean);
  };
  const findingsOf = (line) => {
    const [place] = line.id.split("-");
    const number = line.dataset.line;
    const all = document.querySelectorAll(`[data-place="${place}"] .finding`);
    return [...all].filter((finding) => finding.dataset.lines.split(" ").includes(number));
  };
  const mark = () => {
    for (const finding of document.querySelectorAll(".finding")) {
      for (const line of linesOf(finding)) line.dataset.level ??= finding.dataset.level;
    }
  };
  const unmark = (lines) => {
    for (const line of lines) delete line.dataset.level;
  };
  let pointed = [];
  const point = (elements) => {
    for (const element of pointed) delete element.dataset.pointed;
    for (const element of elements) element.dataset.pointed = "";
    pointed = elements;
  };
  const pointAt = (finding, line) => {
    if (finding) point([finding, ...linesOf(finding)]);
    else if (line) point([line, ...findingsOf(line)]);
    else point([]);
  };
  const under = ({ clientX, clientY }) => document
    .elementsFromPoint(clientX, clientY)
    .find((element) => element.dataset.line);
  document.addEventListener("pointermove", (event) => {
    const { target } = event;
    const line = target.closest(".editor") ? under(event) : target.closest("[data-line]");
    pointAt(target.closest(".finding"), line);
  });
  document.addEventListener("focusin", ({ target }) => {
    pointAt(target.closest(".finding"), target.closest("[data-line]"));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".at a");
    const line = link && document.querySelector(link.hash);
    if (!line) return;
    // The fragment of the paste box is its text.
    event.preventDefault();
    line.closest("details")?.setAttribute("open", "");
    line.scrollIntoView({ block: "center" });
    pointAt(null, line);
  });

  mark();
  for (const place of document.querySelectorAll(".exchange-card, .report")) {
    new MutationObserver(() => {
      unmark(document.querySelectorAll(".exchange-card [data-line][data-level]"));
      mark();
    }).observe(place, { childList: true, subtree: true });
  }
})();
