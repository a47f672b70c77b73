// Shows within a second what others change. Parts of the page that only show are taken anew from the server; where somebody is
// typing nothing is touched.
(() => {
  const notice = document.getElementById("live");
  if (!notice || !window.EventSource) {
    return;
  }
  let after = new URL(notice.dataset.live, location.href);
  let stream;

  const open = () => {
    stream = new EventSource(after);
    stream.addEventListener("change", (event) => {
      const change = JSON.parse(event.data);
      after.searchParams.set("after", change.position);
      refresh(change);
    });
    stream.onerror = () => { if (stream.readyState === EventSource.CLOSED) { setTimeout(open, 3000); } };
  };
  const close = () => stream?.close();
  // A page that nobody looks at holds no connection: browsers allow few of them to one host.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  if (!document.hidden) {
    open();
  }

  async function refresh(change) {
    if (!concerns(change)) {
      return;
    }
    const answer = await fetch(location.href, { headers: { "Live": "true" } });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    let different = false;
    for (const part of document.querySelectorAll("[data-live-part]")) {
      const other = fresh.getElementById(part.id);
      if (other && other.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
        part.replaceWith(document.adoptNode(other));
        different = true;
      } else if (other && other.innerHTML !== part.innerHTML) {
        different = true;
      }
    }
    if (different || document.querySelector("main form[method=post]")) {
      notice.textContent = notice.dataset.words.replace("{0}", change.actor).replace("{1}", change.words);
      notice.hidden = false;
    }
  }

  // A page about one roadmap is not disturbed by another.
  function concerns(change) {
    const here = location.pathname.match(/^\/roadmaps\/([^/]+)/);
    const asked = new URLSearchParams(location.search);
    return !asked.get("asOf") && !asked.get("effectiveOn") && (!here || !change.roadmap || here[1] === change.roadmap);
  }
})();
