// Fills the hidden field of a form with what a passkey makes of the server's challenge, then sends the form.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) {
      form.closest("section").hidden = true;
      continue;
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const alert = form.querySelector("[role=alert]");
      alert.hidden = true;
      try {
        form.elements.answer.value = JSON.stringify(await answer(form));
        form.submit();
      } catch (refused) {
        alert.textContent = form.dataset.failed;
        alert.hidden = false;
      }
    });
  }

  async function answer(form) {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    const response = await fetch(form.dataset.from, { method: "POST", body });
    if (!response.ok) {
      throw new Error(response.status);
    }
    const options = await response.json();
    options.challenge = bytes(options.challenge);
    return form.dataset.passkey === "create" ? made(options) : signed(options);
  }

  async function made(options) {
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = (options.excludeCredentials ?? []).map((known) => ({ ...known, id: bytes(known.id) }));
    const key = await navigator.credentials.create({ publicKey: options });
    return {
      ...whichever(key),
      response: {
        attestationObject: text(key.response.attestationObject),
        clientDataJSON: text(key.response.clientDataJSON),
        transports: key.response.getTransports?.() ?? [],
      },
    };
  }

  async function signed(options) {
    options.allowCredentials = (options.allowCredentials ?? []).map((known) => ({ ...known, id: bytes(known.id) }));
    const key = await navigator.credentials.get({ publicKey: options });
    return {
      ...whichever(key),
      response: {
        authenticatorData: text(key.response.authenticatorData),
        clientDataJSON: text(key.response.clientDataJSON),
        signature: text(key.response.signature),
        ...(key.response.userHandle ? { userHandle: text(key.response.userHandle) } : {}),
      },
    };
  }

  function whichever(key) {
    return {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      clientExtensionResults: key.getClientExtensionResults(),
      authenticatorAttachment: key.authenticatorAttachment,
    };
  }
})();
