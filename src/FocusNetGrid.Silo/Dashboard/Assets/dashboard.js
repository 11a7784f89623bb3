// Keeps a page as the grid is, without loading it again. The server renders every part ("?part=trials"); this script only asks for the parts that an event
// concerns, at most once a second each, and changes what differs, so that focus, scrolling, selection and what somebody types stay. Pages work without it.
const main = document.getElementById("main");
const banner = document.getElementById("connection");
const seconds = 1000;
const patience = 10 * seconds;
const waits = [1, 2, 4, 5].map(wait => wait * seconds);

const asked = new Map();
const dirty = new Set();
let source = null;
let reopen = 0;
let timer = 0;
let busy = false;
let lost = null;
let failures = 0;
let freshest = Date.now();

const parts = () => [...main.querySelectorAll("[data-part]")];
const isOver = () => main.querySelector("[data-over]") !== null;

// What is to be asked for.

function markAll() {
  parts().forEach(part => dirty.add(part.dataset.part));
  schedule();
}

function markNow(names) {
  names.forEach(name => { dirty.add(name); asked.delete(name); });
  schedule();
}

const everything = () => markNow(parts().map(part => part.dataset.part));

function mark(kind, data) {
  for (const part of parts()) {
    const { on, match } = part.dataset;
    if (on.split(" ").includes(kind) && (!match || data.includes(match))) dirty.add(part.dataset.part);
  }
  schedule();
}

function due(name) {
  const part = main.querySelector(`[data-part="${CSS.escape(name)}"]`);
  return part ? (asked.get(name) ?? 0) + Number(part.dataset.every) * seconds : 0;
}

function schedule() {
  if (busy || document.hidden || dirty.size === 0) return;
  clearTimeout(timer);
  const soonest = Math.min(...[...dirty].map(due));
  const wait = lost ? waits[Math.min(failures, waits.length) - 1] ?? seconds : Math.max(0, soonest - Date.now());
  timer = setTimeout(refresh, wait);
}

async function refresh() {
  clearTimeout(timer);
  if (busy) return;
  busy = true;
  const now = Date.now();
  const names = lost ? parts().map(part => part.dataset.part) : [...dirty].filter(name => due(name) <= now);
  names.forEach(name => { dirty.delete(name); asked.set(name, now); });
  const where = location.href;
  try {
    const fresh = await fetchParts(names);
    if (where === location.href) fresh.forEach(swap); else names.forEach(name => { dirty.add(name); asked.delete(name); });
    found();
  } catch (failure) {
    names.forEach(name => { dirty.add(name); asked.delete(name); });
    lose(failure);
  } finally {
    busy = false;
  }
  listen();
  schedule();
}

async function fetchParts(names) {
  const url = new URL(location.href);
  url.hash = "";
  names.forEach(name => url.searchParams.append("part", name));
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience), cache: "no-store" });
  if (answer.status === 404 || answer.status === 401 || answer.redirected) {
    location.reload();
    return [];
  }
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("[data-part]")];
}

// Whether somebody answers.

function lose() {
  failures++;
  if (lost) return;
  lost = new Date();
  const time = banner.querySelector("time");
  time.dateTime = lost.toISOString();
  time.textContent = lost.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
  banner.hidden = false;
}

function found() {
  freshest = Date.now();
  failures = 0;
  if (!lost) return;
  lost = null;
  banner.hidden = true;
  everything();
}

// Events, and asking by the clock where there are none.

function listen() {
  if (!main.dataset.events || !window.EventSource) return;
  if (isOver()) {
    source?.close();
    source = null;
    return;
  }
  if (source || lost || Date.now() < reopen) return;
  source = new EventSource(main.dataset.events);
  source.onopen = everything;
  for (const kind of ["sweep", "trial", "worker"]) source.addEventListener(kind, event => mark(kind, event.data));
  for (const kind of ["end", "away"]) source.addEventListener(kind, hangUp);
  source.onerror = hangUp;
}

function hangUp() {
  source?.close();
  source = null;
  reopen = Date.now() + 3 * seconds;
  everything();
}

function tick() {
  const limit = source?.readyState === 1 ? patience : isOver() ? 15 * seconds : 2 * seconds;
  if (!busy && !lost && !document.hidden && Date.now() - freshest > limit) markAll();
  listen();
}

// Changing what differs.

function swap(fresh) {
  const old = main.querySelector(`[data-part="${CSS.escape(fresh.dataset.part)}"]`);
  if (!old) return;
  const focused = document.activeElement;
  morph(old, fresh);
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  if (fresh.dataset.title) document.title = fresh.dataset.title;
}

function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) {
    old.replaceWith(fresh);
  } else if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
  } else {
    morphAttributes(old, fresh);
    if (old.nodeName !== "TEXTAREA") morphChildren(old, fresh);
  }
}

// What a person has opened, typed or ticked stays, until the server itself changes its mind about it.
function morphAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) {
      old.removeAttribute(name);
      if (name === "checked") old.checked = false;
      if (name === "selected") old.selected = false;
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) === value) continue;
    old.setAttribute(name, value);
    if (name === "value" && "value" in old) old.value = value;
    if (name === "checked") old.checked = true;
    if (name === "selected") old.selected = true;
  }
}

function morphChildren(old, fresh) {
  const keyOf = node => node.dataset?.key || node.id || null;
  const keyed = new Map([...old.children].filter(keyOf).map(child => [keyOf(child), child]));
  let next = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const key = keyOf(child);
    let match = key ? keyed.get(key) : next && !keyOf(next) && next.nodeName === child.nodeName ? next : null;
    if (match && match.nodeName !== child.nodeName) match = null;
    if (!match) {
      old.insertBefore(child, next);
    } else {
      if (match === next) next = next.nextSibling; else old.insertBefore(match, next);
      morph(match, child);
    }
  }
  while (next) {
    const rest = next.nextSibling;
    next.remove();
    next = rest;
  }
}

// Links and forms that change one part only.

function go(url, part) {
  history.pushState(null, "", url);
  markNow([part]);
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.href, link.dataset.swap);
});

document.addEventListener("submit", event => {
  const form = event.target.closest("form[data-swap]");
  if (!form) return;
  event.preventDefault();
  const url = new URL(form.action);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  go(url, form.dataset.swap);
});

if (parts().length > 0) {
  window.addEventListener("popstate", everything);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) everything(); });
  window.addEventListener("online", everything);
  banner.querySelector("button").addEventListener("click", refresh);
  window.addEventListener("pagehide", () => source?.close());
  parts().filter(part => part.dataset.late).forEach(part => dirty.add(part.dataset.part));
  schedule();
  listen();
  setInterval(tick, seconds / 2);
}
