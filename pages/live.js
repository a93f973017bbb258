// One listener for the whole page; see live.py.

let clicked = null; // the last one, so that the keyboard stays where it was when a redraw replaces that element
let shown = null; // what was brought into view last, so that a mere redraw moves nothing

function copy(button) {
  const text = button.dataset.value;
  const done = () => {
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1500);
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).then(done);
    return;
  }
  const area = document.createElement("textarea"); // plain http has no clipboard of its own
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  done();
}

function markOpened(value) {
  for (const chip of document.querySelectorAll('[data-action="cite"]')) {
    if (value && chip.dataset.value === value) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
}

function rename(labels) {
  for (const [english, ours] of Object.entries(labels)) {
    for (const element of document.querySelectorAll(`[aria-label="${english}"]`)) element.setAttribute("aria-label", ours);
    for (const link of document.querySelectorAll("a")) if (link.textContent === english) link.textContent = ours;
    for (const word of document.querySelectorAll("button p")) if (word.textContent === english) word.firstChild.nodeValue = ours;
  }
}

function bringIntoView(show) {
  if (show === "answer") {
    const turns = document.querySelectorAll(".turn");
    turns[turns.length - 1]?.scrollIntoView({ block: "start" });
  }
  const mark = document.querySelector(".document mark");
  const panel = mark?.closest(".document");
  if (!mark || !panel) return;
  panel.scrollTop = mark.offsetTop - panel.clientHeight / 4;
  if (show === "passage" && !isVisible(mark)) mark.scrollIntoView({ block: "center" });
}

function keepFocus() {
  if (!clicked || performance.now() - clicked.at > 3000 || document.activeElement !== document.body) return;
  const same = `[data-action="${clicked.action}"][data-value="${CSS.escape(clicked.value)}"]`;
  document.querySelector(same)?.focus({ preventScroll: true });
}

function isVisible(element) {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.top < window.innerHeight - 120;
}

export default function (component) {
  const { data, setTriggerValue } = component;
  document.documentElement.lang = data.language;

  const onClick = (event) => {
    const element = event.target.closest?.("[data-action]");
    if (!element) return;
    clicked = { action: element.dataset.action, value: element.dataset.value, at: performance.now() };
    if (element.dataset.action === "copy") copy(element);
    else setTriggerValue("event", { action: element.dataset.action, value: element.dataset.value });
  };
  document.addEventListener("click", onClick);

  const wanted = `${data.show} ${data.count}`;
  const moves = data.show && wanted !== shown;
  shown = wanted;
  setTimeout(() => { // the page is drawn after its components are called
    markOpened(data.opened);
    rename(data.labels);
    keepFocus();
    if (moves) bringIntoView(data.show);
  }, 50);
  const observer = new MutationObserver(() => { // dialogs and lists open without a redraw
    rename(data.labels);
    keepFocus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    document.removeEventListener("click", onClick);
  };
}
