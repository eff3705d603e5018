/**
 * React Aria adds a style element for its buttons unless one with this id is there. The Content-Security-Policy would refuse it and
 * report that; styles/parts.css says the same instead.
 */
const idOfTheirStyle = "react-aria-pressable-style";

export function refuseTheirStyle(): void {
  const instead = document.createElement("meta");
  instead.id = idOfTheirStyle;
  document.head.append(instead);
}

export function wearLooks(): void {
  refuseTheirStyle();
  if (document.querySelector("link[href*='/assets/console.css']")) return;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/assets/console.css";
  document.head.append(sheet);
}
