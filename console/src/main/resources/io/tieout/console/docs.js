"use strict";

const element = (name, text, parent) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (parent) parent.append(made);
  return made;
};

const shown = (schema) => JSON.stringify(schema, null, 2);

/** A form that sends a request which only reads. */
const tryForm = (path, operation, parent) => {
  const form = element("form", "", parent);
  const inputs = new Map();
  for (const parameter of operation.parameters ?? []) {
    const label = element("label", parameter.name + " ", form);
    const input = element("input", "", label);
    input.title = parameter.description;
    inputs.set(parameter, input);
  }
  element("button", "Send", form);
  const answer = element("pre", "", parent);
  answer.hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    let address = path;
    const query = new URLSearchParams();
    for (const [parameter, input] of inputs) {
      if (parameter.in === "path") address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
      else if (input.value) query.set(parameter.name, input.value);
    }
    const response = await fetch(query.size ? `${address}?${query}` : address);
    const body = await response.text();
    let text = body;
    try {
      text = shown(JSON.parse(body));
    } catch {
      text = body.slice(0, 2000);
    }
    answer.hidden = false;
    answer.textContent = `${response.status}\n${text}`;
  });
};

const show = (api) => {
  const operations = document.getElementById("operations");
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const details = element("details", "", operations);
      const summary = element("summary", "", details);
      element("span", method.toUpperCase(), summary).className = "method";
      summary.append(path);
      element("span", operation.summary, summary).className = "what";
      for (const parameter of operation.parameters ?? []) {
        element("p", `${parameter.name} (${parameter.in}): ${parameter.description} ${(parameter.schema.enum ?? []).join(", ")}`, details);
      }
      if (operation.requestBody) element("pre", shown(operation.requestBody.content), details);
      element("pre", shown(operation.responses), details);
      const streams = operation.responses["200"]?.content?.["text/event-stream"];
      if (method === "get" && !streams) tryForm(path, operation, details);
    }
  }
  for (const [name, schema] of Object.entries(api.components.schemas)) {
    const details = element("details", "", document.getElementById("schemas"));
    element("summary", name, details);
    element("pre", shown(schema), details);
  }
};

document.getElementById("signin").addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(event.target);
  const response = await fetch("/api/v1/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user: given.get("user"), password: given.get("password") }),
  });
  const body = await response.json();
  document.getElementById("who").textContent = response.ok ? `signed in as ${body.user.name}` : body.detail;
});

fetch("/openapi.json").then((response) => response.json()).then(show);
